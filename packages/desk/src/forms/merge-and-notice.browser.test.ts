import { expect } from '@esm-bundle/chai';
import type { CaseHandle, Faden } from '@faden/client';

import { openRealHouse, type RealHouse } from '../testing/real-house.ts';
import { drawn, eventually, screenOf, type Screen } from '../testing/screen.ts';
import { mountStage, type Stage } from '../testing/stage.ts';

describe('what the menu of a case offers, with the real gateway', () => {
  let house: RealHouse;
  let stage: Stage;
  let screen: Screen;

  beforeEach(async () => {
    house = openRealHouse();
    stage = mountStage(await house.desk('jonas'));
    screen = screenOf(stage.root);
  });
  afterEach(async () => {
    stage.leave();
    await house.close();
  });

  async function opened(faden: Faden, text: string): Promise<CaseHandle> {
    const mine = await faden.cases.open({ topic: 'billing', text });
    mine.subscribe(() => undefined);
    await eventually(() => expect(mine.value.reference).to.not.equal(undefined));
    return mine;
  }
  async function show(subject: string): Promise<void> {
    await eventually(() => expect(screen.texts('.inbox-row').join()).to.contain(subject));
    [...screen.root.querySelectorAll<HTMLButtonElement>('.inbox-row')].find((row) => row.textContent?.includes(subject))?.click();
    await eventually(() => expect(screen.text('.case h1')).to.equal(subject));
  }
  async function choose(action: string): Promise<void> {
    await screen.press('More');
    await screen.press(action);
  }

  function attach(): void {
    const chosen = new DataTransfer();
    chosen.items.add(new File(['Your new conditions.'], 'conditions.txt', { type: 'text/plain' }));
    const field = screen.root.querySelector<HTMLInputElement>('.composer-foot input[type=file]');
    if (field) field.files = chosen.files;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('merges a case into another one of the same customer, by its reference', async () => {
    const faden = house.customer();
    const first = await opened(faden, 'The fee is wrong.');
    const second = await opened(faden, 'The fee again.');
    await show('The fee is wrong');
    await screen.press('Take the case');
    await eventually(() => expect(first.value.owner?.name).to.equal('Jonas Weber'));
    await drawn();
    await choose('Merge into another case');
    await screen.press('Merge the cases');
    expect(screen.text('.sheet .broken')).to.contain('give the reference of an open one at Musterbank');
    screen.write('Reference of the other case', ` ${second.value.reference?.toLowerCase().replaceAll('-', ' ')} `);
    await screen.press('Merge the cases');
    await eventually(() => expect(first.value.status).to.equal('merged'));
    expect(first.value.successor).to.equal(second.id);
  });

  it('merges nothing into a case of somebody else, and says so', async () => {
    const mine = await opened(house.customer(), 'The fee is wrong.');
    const theirs = await opened(house.customer(), 'My card.');
    await show('The fee is wrong');
    await screen.press('Take the case');
    await eventually(() => expect(mine.value.owner?.type).to.equal('agent'));
    await choose('Merge into another case');
    screen.write('Reference of the other case', theirs.value.reference ?? '');
    await screen.press('Merge the cases');
    await eventually(() => expect(screen.text('.sheet .refusal')).to.equal('The other case belongs to another customer.'));
    expect(mine.value.status).to.not.equal('merged');
  });

  it('tells the customer something nobody asked, and asks for words where none are ready', async () => {
    const mine = await opened(house.customer(), 'The fee is wrong.');
    await show('The fee is wrong');
    await choose('Tell the customer');
    await screen.press('Tell the customer');
    expect(screen.text('.sheet .broken')).to.equal('Choose what they should know.');
    screen.choose('Something else, in your words');
    await drawn();
    await screen.press('Tell the customer');
    expect(screen.text('.sheet .broken')).to.equal('Write something.');
    screen.write('In your words, if you like', 'The branch is closed tomorrow.');
    await screen.press('Tell the customer');
    await eventually(() => expect(JSON.stringify(mine.value.timeline)).to.contain('The branch is closed tomorrow.'));
  });

  it('shows whose turn it was, and the parts make the whole', async () => {
    await opened(house.customer(), 'The fee is wrong.');
    await house.pass(3 * 3_600_000);
    await show('The fee is wrong');
    stage.tick();
    await eventually(() => expect(screen.text('.clock-shares')).to.contain('Whose turn it was, 3 h so far').and.to.contain('Rhein-Dialog GmbH3 h'));
    expect(screen.root.querySelectorAll('.shares i').length).to.equal(1);
  });

  it('sends a refused file again, or forgets it', async () => {
    const mine = await opened(house.customer(), 'The fee is wrong.');
    await show('The fee is wrong');
    house.uploads = 'refused';
    attach();
    await eventually(() => expect(screen.text('.timeline .waiting')).to.contain('conditions.txt').and.to.contain('It is too long or too large.'));
    house.uploads = 'arrive';
    await screen.press('Try again');
    await eventually(() => expect(mine.value.timeline.map(({ entry }) => entry.kind)).to.include('file.shared'));
    await eventually(() => expect(screen.has('.timeline .waiting')).to.equal(false));
    house.uploads = 'refused';
    attach();
    await eventually(() => expect(screen.hasButton('Forget it')).to.equal(true));
    await screen.press('Forget it');
    await eventually(() => expect(screen.has('.timeline .waiting')).to.equal(false));
  });
});
