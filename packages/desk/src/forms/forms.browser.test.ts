import { expect } from '@esm-bundle/chai';

import { drawn, eventually } from '../testing/screen.ts';
import { setUp, takeDown } from '../testing/set-up.ts';

describe('the forms of a case', () => {
  afterEach(takeDown);

  it('refuse a resolution while a point has no answer, and name the point', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Resolution');
    const fields = [...screen.root.querySelectorAll<HTMLTextAreaElement>('.answered-point textarea')];
    fields.slice(0, 2).forEach((field) => {
      field.value = 'Done.';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await screen.press('Propose it');
    expect(screen.texts('.answered-point:has(.broken) .binding')).to.deep.equal(['September is checked as well']);
    await eventually(() => expect(document.activeElement === fields[2]).to.equal(true));
    expect(house.given).to.deep.equal([]);
  });

  it('propose the resolution point by point once all are answered', async () => {
    const { screen, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Resolution');
    screen.root.querySelectorAll<HTMLTextAreaElement>('.answered-point textarea').forEach((field, at) => {
      field.value = `Answer ${at + 1}`;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await screen.press('Propose it');
    await eventually(() => expect(screen.texts('.settled dd')).to.deep.equal(['Answer 1', 'Answer 2', 'Answer 3']));
    expect(petra.row().status).to.equal('resolved');
    expect(screen.texts('.strip-points .muted')).to.deep.equal(['answered', 'answered', 'answered']);
  });

  it('ask for the concern to be restated before it can be resolved', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Emre Yılmaz');
    await screen.press('Resolution');
    expect(screen.text('.sheet')).to.contain('Restate the concern first');
    await screen.press('Restate the concern');
    expect(screen.field('Point 1').value).to.equal('');
  });

  it('restate the concern in points, which the customer then confirms', async () => {
    const { screen, house, emre } = await setUp('jonas');
    await screen.openCase('Emre Yılmaz');
    await screen.press('Restate the concern');
    screen.write('Point 1', 'The card is declined abroad');
    await screen.press('Add a point');
    await screen.press('Add a point');
    screen.write('Point 2', 'You must pay the hotel today');
    await screen.press('Remove point 3');
    await screen.press('Send to the customer');
    await eventually(() => expect(screen.texts('.timeline .numbered li')).to.deep.equal(['The card is declined abroad', 'You must pay the hotel today']));
    expect(screen.text('.concern h2')).to.equal('The concern, as restated. Not confirmed yet');
    const name = emre.state.understanding.current?.name;
    house.say(emre, { kind: 'concern.correct', body: { understanding: name, correction: 'It is two cards.' } });
    await eventually(() => expect(screen.text('.concern h2')).to.equal('The concern, corrected by the customer. Restate it'));
    expect(screen.text('.timeline')).to.contain('It is two cards.');
  });

  it('keep a point’s name when its wording changes', async () => {
    const { screen, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Restate the concern');
    screen.write('Point 2', 'Corrected bill for October, on paper');
    await screen.press('Send to the customer');
    await eventually(() => expect(screen.text('.strip-points')).to.contain('on paper'));
    expect(petra.state.understanding.current?.points).to.deep.equal(['p1', 'p2', 'p3']);
  });

  it('note what the customer gave, and correct what was noted under the same name', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Note something given');
    await screen.press('Note it');
    expect(screen.texts('.sheet .broken')).to.deep.equal(['Say what it is.', 'Write what the customer said.']);
    screen.write('What it is', 'Landlord');
    screen.write('What the customer said', 'wants paper');
    await screen.press('Note it');
    await eventually(() => expect(screen.texts('.facts dl > div')).to.include('Landlordwants paper'));
    await screen.press('Correct: Card');
    screen.write('What the customer said', 'ending 4471');
    await screen.press('Correct it');
    await eventually(() => expect(screen.texts('.facts dl > div')).to.include('Cardending 4471'));
    expect(house.given.map(({ kind }) => kind)).to.deep.equal(['fact.record', 'fact.correct']);
  });

  it('ask the company with a due time, and put its answer into the case', async () => {
    const { screen, emre } = await setUp('jonas');
    await screen.openCase('Emre Yılmaz');
    await screen.press('Ask Musterbank');
    expect(screen.field('Answer due by').value).to.equal('2026-11-26T18:00');
    screen.write('Answer due by', '2026-11-24T09:00');
    await screen.press('Ask');
    expect(screen.texts('.sheet .broken')).to.deep.equal(['Write the question.', 'Choose a time that is still to come.']);
    screen.write('Question', 'Is the card blocked abroad?');
    screen.write('Answer due by', '2026-11-24T15:00');
    await screen.press('Ask');
    await eventually(() => expect(screen.text('.questions')).to.contain('Is the card blocked abroad?').and.to.contain('Answer due by today 15:00'));
    expect(screen.text('.timeline .event')).to.contain('Question to Sabine Roth');
    await screen.press('Enter the answer');
    screen.write('Answer', 'Released at 10:20.');
    await screen.press('Put it into the case');
    await eventually(() => expect(screen.text('.timeline')).to.contain('Released at 10:20.'));
    expect(emre.state.people.consults).to.deep.equal([]);
  });

  it('change the status with a reason and the next update', async () => {
    const { screen, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('More');
    await screen.press('Change the status');
    await screen.press('Change the status');
    expect(screen.texts('.sheet .broken')).to.deep.equal(['Choose what holds now.', 'Give the reason.']);
    screen.choose('Waits for somebody else.');
    screen.write('Reason', 'The post is on strike.');
    await screen.press('Change the status');
    await eventually(() => expect(petra.row().status).to.equal('waiting-third-party'));
    await eventually(() => expect(screen.text('.case-about p')).to.match(/^Waits for somebody else\. Next update due tomorrow 18:00/));
    expect(screen.text('.timeline')).to.contain('The post is on strike.');
  });

  it('let the supervisor answer the escalation, and nobody else', async () => {
    const aylin = await setUp('aylin');
    await aylin.screen.openCase('Luca Moretti');
    expect(aylin.screen.hasButton('Answer the escalation')).to.equal(false);
    takeDown();
    const { screen, luca } = await setUp('maria');
    await screen.openCase('Luca Moretti');
    expect(screen.text('.asked')).to.contain('The customer asked for you. Answer by today 10:17.');
    await screen.press('Answer the escalation');
    screen.write('Answer', 'I have accepted the reading myself.');
    await screen.press('Send the answer');
    await eventually(() => expect(screen.has('.asked')).to.equal(false));
    expect(luca.state.people.escalation?.answered).to.equal(true);
  });

  it('let the supervisor reassign without acceptance', async () => {
    const { screen, luca } = await setUp('maria');
    await screen.openCase('Luca Moretti');
    await screen.press('More');
    await screen.press('Reassign');
    screen.choose('Jonas Weber');
    await screen.press('Reassign the case');
    await eventually(() => expect(luca.row().owner?.id).to.equal('jonas'));
    await eventually(() => expect(screen.text('.timeline')).to.contain('Now responsible: Jonas Weber'));
  });

  it('close by Escape, keep the draft and give the composer back', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Ask Musterbank');
    screen.write('Question', 'When?');
    screen.field('Question').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn();
    expect(screen.has('.composer')).to.equal(true);
    await screen.press('Ask Musterbank');
    expect(screen.field('Question').value).to.equal('When?');
  });

  it('take a case nobody has', async () => {
    const { screen, nobody } = await setUp('jonas');
    await screen.openCase('The customer');
    await screen.press('Take the case');
    await eventually(() => expect(nobody.row().owner?.id).to.equal('jonas'));
    await eventually(() => expect(screen.hasButton('Take the case')).to.equal(false));
  });
});
