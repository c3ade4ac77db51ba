import { expect } from '@esm-bundle/chai';
import { waitUntil } from '../../testing/wait-until.ts';
import { CardsKeeper } from './cards-keeper.ts';

/** A keeper whose texts come or fail as told, and what it asked for and said. */
function setUp(): { keeper: CardsKeeper; asked(): number; changes(): number; fail(next: boolean): void } {
  let asked = 0;
  let changes = 0;
  let fails = false;
  const texts = async (): Promise<void> => {
    asked += 1;
    if (fails) throw new Error('no network');
  };
  const keeper = new CardsKeeper({ texts, changed: () => void (changes += 1) });
  return { keeper, asked: () => asked, changes: () => changes, fail: (next) => void (fails = next) };
}

describe('what is brought for cards', () => {
  it('is brought once, by whoever asks first, and then said to be here', async () => {
    const { keeper, asked, changes } = setUp();
    expect([keeper.want(), keeper.want(), keeper.coming]).to.deep.equal([undefined, undefined, true]);
    await waitUntil(() => changes() === 1, 'it came');
    expect([asked(), keeper.coming, typeof keeper.want()?.draw]).to.deep.equal([1, false, 'function']);
  });

  it('is not asked for again and again when it fails, but once more when told', async () => {
    const { keeper, asked, changes, fail } = setUp();
    fail(true);
    keeper.want();
    await waitUntil(() => changes() === 1, 'the failure was told, so that the rest is drawn');
    expect([keeper.want(), keeper.coming, asked()]).to.deep.equal([undefined, false, 1]);
    fail(false);
    keeper.tryAgain();
    keeper.want();
    await waitUntil(() => keeper.want() !== undefined, 'it came the second time');
    expect(asked()).to.equal(2);
  });
});
