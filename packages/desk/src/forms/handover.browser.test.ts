import { expect } from '@esm-bundle/chai';

import { eventually } from '../testing/screen.ts';
import { seat, setUp, takeDown } from '../testing/set-up.ts';

describe('a warm handover', () => {
  afterEach(takeDown);

  it('cannot be offered without receiver, reason and summary; the first gap gets the focus', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Hand over');
    await screen.press('Offer the case');
    expect(screen.texts('.sheet .broken')).to.deep.equal(['Choose somebody.', 'Give the reason.', 'Write what the receiver must know.']);
    await eventually(() => expect((document.activeElement as HTMLInputElement).type).to.equal('radio'));
    expect(house.given).to.deep.equal([]);
    screen.choose('Maria Brandt');
    screen.write('Reason', 'You may decide on goodwill.');
    await screen.press('Offer the case');
    expect(screen.texts('.sheet .broken')).to.deep.equal(['Write what the receiver must know.']);
    await eventually(() => expect(document.activeElement === screen.field('Summary')).to.equal(true));
  });

  it('shows who is here, and never offers the case to whoever has it', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Hand over');
    expect(screen.texts('.option')).to.deep.equal(['Maria Brandthere now · supervisor', 'Aylin Kayanot here · May decide refunds up to 50 €, new bills']);
  });

  it('reads who is here anew when the form opens', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    house.arrives('aylin');
    await screen.press('Hand over');
    await eventually(() => expect(screen.texts('.option')[0]).to.match(/^Aylin Kayahere now/));
  });

  it('reaches the receiver with reason and summary, stays with its owner until accepted, and then changes hands on both desks', async () => {
    const jonas = await setUp('jonas');
    const maria = await seat(jonas, 'maria');
    await jonas.screen.openCase('Petra Lang');
    await jonas.screen.press('Hand over');
    jonas.screen.choose('Maria Brandt');
    jonas.screen.write('Reason', 'You may decide on goodwill.');
    jonas.screen.write('Summary', 'Fee is back. Bill is asked for. She wants it on paper.');
    await jonas.screen.press('Offer the case');
    await eventually(() => expect(jonas.screen.text('.asked')).to.contain('Offered to Maria Brandt until today 10:31. You stay responsible until then.'));
    expect(jonas.screen.hasButton('Hand over')).to.equal(false);

    await eventually(() => expect(maria.screen.texts('.inbox-row > .with-sign')).to.include('Offered to you until 10:31'));
    await maria.screen.openCase('Petra Lang');
    expect(maria.screen.text('.asked')).to.contain('Jonas Weber offers you this case').and.to.contain('You may decide on goodwill.').and.to.contain('She wants it on paper.');
    await maria.screen.press('Accept');
    await eventually(() => expect(jonas.screen.has('.asked')).to.equal(false));
    expect(jonas.screen.text('.aside')).to.contain('Maria Brandt');
    expect(jonas.screen.text('#composer-hints')).to.contain('Maria Brandt is responsible and stays so.');
    await eventually(() => expect(maria.screen.texts('.case-actions button')).to.include('Hand over'));
  });

  it('can be declined with a word, and the owner keeps the case', async () => {
    const { screen, ines } = await setUp('jonas');
    await screen.openCase('Ines Krüger');
    await screen.press('Decline');
    screen.write('In your words, if you like', 'I am in a meeting until noon.');
    await screen.press('Decline');
    await eventually(() => expect(screen.texts('.timeline .quiet')).to.include('The handover was declined.10:16'));
    expect(ines.row().owner?.id).to.equal('aylin');
    expect(screen.has('.asked')).to.equal(false);
  });

  it('can be taken back by whoever offered it', async () => {
    const { screen, ines } = await setUp('aylin');
    await screen.openCase('Ines Krüger');
    await screen.press('Take it back');
    await eventually(() => expect(screen.hasButton('Hand over')).to.equal(true));
    expect(ines.row().handover).to.equal(null);
  });

  it('says in words why it was refused, and keeps what was filled in', async () => {
    const { screen, house, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Hand over');
    screen.choose('Aylin Kaya');
    screen.write('Reason', 'Shift.');
    screen.write('Summary', 'All said.');
    house.act('jonas', petra, { kind: 'handover.offer', body: { to: 'maria', reason: 'a', summary: 'b' } });
    await screen.press('Offer the case');
    await eventually(() => expect(screen.text('.sheet .refusal')).to.equal('A handover is open already. Take it back first.'));
    expect(screen.field('Summary').value).to.equal('All said.');
  });
});
