import { expect } from '@esm-bundle/chai';

import { addPromises } from '../testing/promise-stories.ts';
import { eventually, type Screen } from '../testing/screen.ts';
import { seat, setUp, takeDown, type SetUp } from '../testing/set-up.ts';
import { createStories } from '../testing/stories.ts';

const kinds = ({ house }: SetUp): readonly string[] => house.given.map(({ kind }) => kind);

describe('promises at the desk', () => {
  afterEach(takeDown);

  async function withPromises(agent: string): Promise<SetUp> {
    const stories = createStories();
    addPromises(stories);
    const made = await seat(stories, agent);
    await made.screen.openCase('Petra Lang');
    return made;
  }
  const reply = (screen: Screen, words: string): void => screen.write('Reply to Petra Lang for Musterbank', words);

  it('go out with the reply, in one press, and stand in the case', async () => {
    const made = await setUp('jonas');
    const { screen, petra } = made;
    await screen.openCase('Petra Lang');
    reply(screen, 'Yes, Ms Lang.');
    await screen.press('Add a promise');
    screen.write('We will', 'post the corrected bill on paper');
    screen.write('By', '2026-11-27T17:00');
    expect(screen.hasButton('Send for Musterbank')).to.equal(false);
    await screen.press('Send with promise Musterbank');
    await eventually(() => expect(kinds(made)).to.deep.equal(['message.post', 'commitment.make']));
    await eventually(() => expect(screen.text('.tag-row')).to.contain('post the corrected bill on paper').and.to.contain('Fri 27 Nov, 17:00'));
    expect(Object.values(petra.state.commitments).map(({ dueAt }) => dueAt)).to.deep.equal(['2026-11-27T16:00:00.000Z']);
    await eventually(() => expect(screen.has('.promise-bar')).to.equal(false));
    expect(screen.text('.ledger')).to.contain('Open');
  });

  it('are asked for by when, where a sentence promises something', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    reply(screen, 'Thank you. We will post the corrected bill on paper.');
    await eventually(() => expect(screen.text('.hints')).to.contain('Is this a promise? “We will post the corrected bill on paper.”'));
    await screen.press('Say by when');
    expect(screen.field('We will').value).to.equal('post the corrected bill on paper');
    expect(screen.text('.hints')).to.not.contain('Is this a promise?');
    await screen.press('Without the promise');
    expect(screen.has('.promise-bar')).to.equal(false);
  });

  it('do not go out half, and neither does the reply', async () => {
    const made = await setUp('jonas');
    const { screen } = made;
    await screen.openCase('Petra Lang');
    reply(screen, 'Yes, Ms Lang.');
    await screen.press('Add a promise');
    await screen.press('Send with promise Musterbank');
    expect(screen.text('.promise-bar .broken')).to.equal('Write what is promised.');
    screen.write('We will', 'call you');
    screen.write('By', '2026-11-23T17:00');
    await eventually(() => expect(screen.text('.promise-bar .broken')).to.equal('Choose a time that is still to come.'));
    expect(kinds(made)).to.deep.equal([]);
  });

  it('stay beside the box when they are refused, while the words are out', async () => {
    const made = await setUp('jonas');
    const { screen, house } = made;
    await screen.openCase('Petra Lang');
    house.refuse('commitment.make', 'limit_reached');
    reply(screen, 'Yes, Ms Lang.');
    await screen.press('Add a promise');
    screen.write('We will', 'call you');
    await screen.press('Send with promise Musterbank');
    await eventually(() => expect(screen.text('.composer .refusal')).to.not.equal(''));
    expect(screen.field('We will').value).to.equal('call you');
    expect(screen.field('Reply to Petra Lang for Musterbank').value).to.equal('');
  });

  it('stand in the ledger as the customer sees them, what is owed first', async () => {
    const { screen } = await withPromises('jonas');
    expect(screen.texts('.ledger .binding')).to.deep.equal(['tell you what September shows', 'send you the corrected bill', 'credit the fee of 39.00 €']);
    expect(screen.text('.ledger')).to.contain('Open, 20 min left').and.to.contain('Kept').and.to.contain('Credited at 9:20, value date today.');
    expect(screen.hasButton('Give it up')).to.equal(false);
  });

  it('are seen in the list of cases, a broken one first', async () => {
    const stories = createStories();
    stories.house.act('jonas', stories.petra, { kind: 'commitment.make', body: { text: 'send the bill', dueAt: '2026-11-24T11:00:00.000Z' } });
    const { screen, house, petra } = await seat(stories, 'jonas');
    const row = (): string => screen.texts('.inbox-row').find((text) => text.includes('Petra Lang')) ?? '';
    expect(row()).to.contain('Promise in 1 h 44 min');
    house.now = Date.parse('2026-11-24T11:00:00.001Z');
    const [commitment] = Object.keys(petra.state.commitments);
    house.tick(petra, { kind: 'commitment.break', body: { commitment, dueAt: '2026-11-24T11:00:00.000Z' } });
    await eventually(() => expect(row()).to.contain('Promise broken at'));
  });

  it('are kept with what shows it, and not without', async () => {
    const made = await withPromises('jonas');
    const { screen } = made;
    [...screen.root.querySelectorAll<HTMLButtonElement>('.ledger button')].filter((one) => one.textContent === 'It is done')[1]?.click();
    await eventually(() => expect(screen.text('.sheet h2')).to.equal('The promise is kept'));
    screen.root.querySelector<HTMLButtonElement>('.sheet .primary')?.click();
    await eventually(() => expect(screen.text('.sheet .broken')).to.equal('Write what shows that it was done.'));
    screen.write('What shows it', 'Sent at 10:20.');
    screen.root.querySelector<HTMLButtonElement>('.sheet .primary')?.click();
    await eventually(() => expect(screen.texts('.ledger .kept').length).to.equal(2));
    await eventually(() => expect(screen.text('.timeline')).to.contain('Sent at 10:20.'));
  });

  it('are given another time only as a proposal, with the reason', async () => {
    const { screen, petra } = await withPromises('jonas');
    [...screen.root.querySelectorAll<HTMLButtonElement>('.ledger button')].filter((one) => one.textContent === 'Propose another time')[1]?.click();
    await eventually(() => expect(screen.text('.sheet h2')).to.equal('Propose another time'));
    screen.write('By', '2026-11-24T16:00');
    screen.write('Reason', 'The card office closes at noon.');
    await screen.press('Propose it');
    await eventually(() => expect(screen.text('.ledger')).to.contain('Another time proposed: today 16:00. The customer has not answered'));
    expect(Object.values(petra.state.commitments).map(({ status }) => status)).to.deep.equal(['kept', 'broken', 'open']);
  });

  it('are given up by a supervisor alone, when broken, with a reason', async () => {
    const { screen } = await withPromises('maria');
    await screen.press('Give it up');
    screen.write('Reason', 'September is closed at the bank.');
    screen.root.querySelector<HTMLButtonElement>('.sheet .primary')?.click();
    await eventually(() => expect(screen.text('.ledger')).to.contain('Given up, and counted'));
    expect(screen.text('.ledger')).to.contain('September is closed at the bank.');
  });

  it('are not all that binds: a statement is given, and corrected openly with both versions in view', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('More');
    await screen.press('Say something binding');
    screen.write('What the customer can rely on', 'The refund takes two working days.');
    await screen.press('Say it');
    await eventually(() => expect(screen.text('.timeline')).to.contain('Binding statement, you'));
    await screen.press('Correct it');
    screen.write('What holds now', 'The refund takes three working days.');
    screen.root.querySelector<HTMLButtonElement>('.sheet .primary')?.click();
    await eventually(() => expect(screen.text('.sheet .broken')).to.equal('Give the reason.'));
    screen.write('Reason', 'The card office books once a day.');
    screen.root.querySelector<HTMLButtonElement>('.sheet .primary')?.click();
    await eventually(() => expect(screen.texts('.row.statement .before')).to.deep.equal(['The refund takes two working days.']));
    expect(screen.text('.aside')).to.contain('The refund takes three working days.').and.to.contain('corrected');
  });
});
