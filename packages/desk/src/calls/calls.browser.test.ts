import { expect } from '@esm-bundle/chai';
import type { CaseHandle } from '@faden/client';

import { openRealHouse, type RealHouse } from '../testing/real-house.ts';
import { eventually, screenOf, type Screen } from '../testing/screen.ts';
import { mountStage, type Stage } from '../testing/stage.ts';

const MINUTE = 60_000;

describe('calling back from the desk, with the real gateway', () => {
  let house: RealHouse;
  const stages: Stage[] = [];

  beforeEach(() => {
    house = openRealHouse();
  });
  afterEach(async () => {
    for (const one of stages.splice(0)) one.leave();
    await house.close();
  });

  async function sit(agent: string): Promise<{ readonly screen: Screen; readonly stage: Stage }> {
    const stage = mountStage(await house.desk(agent));
    stages.push(stage);
    const screen = screenOf(stage.root);
    await eventually(() => expect(screen.texts('.brand-name .accent').length).to.equal(2));
    return { screen, stage };
  }
  async function asked(site = 'musterbank', number = '030 23125 017'): Promise<CaseHandle> {
    const faden = house.customer(site);
    const { case: mine } = await faden.callbacks.request({ topic: 'billing', text: 'The yearly fee was charged twice.', number });
    mine.subscribe(() => undefined);
    await eventually(() => expect(mine.value.callbacks[0]?.status).to.equal('queued'));
    return mine;
  }
  const showCalls = async (screen: Screen): Promise<void> => {
    [...screen.root.querySelectorAll<HTMLButtonElement>('.shelves button')][1]?.click();
    await eventually(() => expect(screen.text('.inbox h1')).to.equal('Callbacks'));
  };
  async function openCall(screen: Screen): Promise<void> {
    await showCalls(screen);
    await eventually(() => expect(screen.has('.call-row')).to.equal(true));
    screen.root.querySelector<HTMLButtonElement>('.call-row')?.click();
    await eventually(() => expect(screen.has('.asked.call')).to.equal(true));
  }
  const press = async (screen: Screen, name: string, shows: string): Promise<void> => {
    await screen.press(name);
    await eventually(() => expect(screen.text('.asked.call')).to.contain(shows));
  };
  async function called(): Promise<{ readonly screen: Screen; readonly stage: Stage; readonly mine: CaseHandle }> {
    const mine = await asked();
    const { screen, stage } = await sit('jonas');
    await openCall(screen);
    await press(screen, 'Accept the callback', 'You say');
    await press(screen, 'Call with this device', 'Reached');
    return { screen, stage, mine };
  }

  it('shows what is owed as it is asked for, with the brand, and opens the whole story', async () => {
    const { screen } = await sit('jonas');
    await showCalls(screen);
    expect(screen.text('.inbox-list')).to.equal('No call is owed.');
    await asked('stadtwerke');
    await eventually(() => expect(screen.text('.call-row')).to.contain('Stadtwerke Musterstadt'));
    screen.root.querySelector<HTMLButtonElement>('.call-row')?.click();
    await eventually(() => expect(screen.text('.case-for')).to.contain('You speak for Stadtwerke Musterstadt'));
    expect(screen.text('.timeline')).to.contain('The yearly fee was charged twice.').and.to.contain('Asked to be called as soon as possible');
  });

  it('lets no phone ring before somebody accepted, and writes the call down before this device is asked to', async () => {
    const mine = await asked();
    const { screen, stage } = await sit('jonas');
    await openCall(screen);
    expect(screen.hasButton('Call with this device')).to.equal(false);
    await press(screen, 'Accept the callback', 'You say');
    await eventually(() => expect(mine.value.callbacks[0]?.agent?.name).to.equal('Jonas Weber'));
    expect(stage.dialled).to.deep.equal([]);
    await screen.press('Call with this device');
    await eventually(() => expect(stage.dialled).to.deep.equal(['tel:+493023125017']));
    await eventually(() => expect(mine.value.callbacks[0]?.status).to.equal('calling'));
  });

  it('shows the number as people write it and the words as a script, the same the customer sees', async () => {
    const mine = await asked();
    const { screen, stage } = await sit('jonas');
    await openCall(screen);
    await press(screen, 'Accept the callback', 'You say');
    const word = mine.value.callbacks[0]?.codeWord;
    expect(screen.text('.call-script')).to.contain(`You say ${word?.ours}, the customer answers ${word?.yours}.`);
    await eventually(() => expect(screen.text('.call-number')).to.contain('030 23125017'));
    await screen.press('Copy the number');
    await eventually(() => expect(screen.text('.call-number')).to.contain('Copied'));
    expect(stage.copied).to.deep.equal(['+493023125017']);
  });

  it('is over only with a summary, which the customer reads; then asks what happens next', async () => {
    const { screen, mine } = await called();
    await screen.press('Reached');
    await eventually(() => expect(screen.hasButton('Finish the call')).to.equal(true));
    await screen.press('Finish the call');
    await eventually(() => expect(screen.text('.sheet')).to.contain('Write what was said and agreed.'));
    screen.write('Summary', 'The fee goes back by Thursday.');
    await screen.press('Finish the call');
    await eventually(() => expect(mine.value.callbacks[0]?.summary).to.equal('The fee goes back by Thursday.'));
    await eventually(() => expect(screen.text('.sheet h2')).to.equal('What happens next'));
    screen.write('We will', 'send the corrected bill');
    await screen.press('Promise it');
    await eventually(() => expect(mine.value.commitments.map(({ text }) => text)).to.deep.equal(['send the corrected bill']));
    await eventually(() => expect(screen.text('.inbox-list')).to.equal('No call is owed.'));
  });

  for (const [button, result] of [['No answer', 'no-answer'], ['Busy', 'busy'], ['Voicemail', 'voicemail']] as const) {
    it(`takes “${button}” in one click, keeps the place and says when the next try is`, async () => {
      const { screen, mine } = await called();
      await screen.press(button);
      await eventually(() => expect(mine.value.callbacks[0]?.attempts.map((attempt) => attempt.result)).to.deep.equal([result]));
      await eventually(() => expect(screen.text('.call-row')).to.contain('Second try').and.to.contain('in '));
      expect(screen.text('.timeline')).to.contain('Next try today');
    });
  }

  it('takes it back when a machine had answered', async () => {
    const { screen, mine } = await called();
    await screen.press('Reached');
    await eventually(() => expect(mine.value.callbacks[0]?.status).to.equal('connected'));
    await eventually(() => expect(screen.hasButton('Close')).to.equal(true));
    [...screen.root.querySelectorAll<HTMLButtonElement>('.sheet .plain')][0]?.click();
    await eventually(() => expect(screen.hasButton('It was a machine')).to.equal(true));
    await screen.press('It was a machine');
    await eventually(() => expect(mine.value.callbacks[0]?.attempts.map(({ result }) => result)).to.deep.equal(['voicemail']));
  });

  it('calls nobody again who had not asked for it', async () => {
    const { screen, mine } = await called();
    await screen.press('Wrong number, or not asked for');
    await eventually(() => expect(mine.value.callbacks[0]?.status).to.equal('cancelled'));
    await eventually(() => expect(screen.has('.asked.call')).to.equal(false));
  });

  it('calls a callback off with a reason the customer reads', async () => {
    const mine = await asked();
    const { screen } = await sit('jonas');
    await openCall(screen);
    await screen.press('Call it off');
    screen.write('Reason', 'It is settled in writing.');
    await screen.press('Call it off');
    await eventually(() => expect(mine.value.callbacks[0]?.status).to.equal('cancelled'));
    expect(JSON.stringify(mine.value.timeline)).to.contain('It is settled in writing.');
  });

  it('says in words that somebody else was faster', async () => {
    await asked();
    const jonas = await sit('jonas');
    const aylin = await sit('aylin');
    await openCall(jonas.screen);
    await openCall(aylin.screen);
    await press(jonas.screen, 'Accept the callback', 'You say');
    await eventually(() => expect(aylin.screen.text('.asked.call')).to.contain('Accepted by Jonas Weber'));
    await aylin.screen.press('Accept the callback');
    await eventually(() => expect(aylin.screen.text('.asked.call .refusal')).to.equal('Somebody else has this callback.'));
  });

  it('tells a supervisor at once that a window went by without a call, until somebody has it', async () => {
    const faden = house.customer();
    const { slots } = await faden.callbacks.slots({ topic: 'billing' });
    const window = slots[0]?.window;
    expect(window).to.not.equal(undefined);
    const { case: mine } = await faden.callbacks.request({ topic: 'billing', text: 'Please call.', number: '030 23125 018', ...(window && { window }) });
    mine.subscribe(() => undefined);
    await eventually(() => expect(mine.value.callbacks[0]?.status).to.equal('scheduled'));
    const maria = await sit('maria');
    expect(maria.screen.text('.call-alarm')).to.equal('');
    await house.pass(60 * MINUTE);
    await eventually(() => expect(maria.screen.text('.call-alarm')).to.contain('1 callback was missed or is late.'));
    expect(maria.screen.hasButton('Callbacks, 1 unattended')).to.equal(true);
    await maria.screen.press('Show the callbacks');
    expect(maria.screen.text('.call-section h2')).to.equal('Missed or late1');
    const jonas = await sit('jonas');
    expect(jonas.screen.text('.call-alarm')).to.equal('');
    await openCall(jonas.screen);
    await press(jonas.screen, 'Accept the callback', 'You say');
    await eventually(() => expect(maria.screen.text('.call-alarm')).to.equal(''));
  });

  it('is used by keyboard alone, and never loses the focus', async () => {
    await asked();
    const { screen } = await sit('jonas');
    await openCall(screen);
    screen.button('Accept the callback').focus();
    screen.button('Accept the callback').click();
    await eventually(() => expect(screen.text('.asked.call')).to.contain('You say'));
    expect(document.activeElement?.textContent).to.contain('Call back');
    screen.button('On another phone').focus();
    screen.button('On another phone').click();
    await eventually(() => expect(screen.hasButton('Reached')).to.equal(true));
    expect(document.activeElement?.textContent).to.contain('Call back');
  });
});
