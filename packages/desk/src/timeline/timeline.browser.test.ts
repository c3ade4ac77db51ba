import { expect } from '@esm-bundle/chai';

import { drawn, eventually } from '../testing/screen.ts';
import { setUp, takeDown } from '../testing/set-up.ts';

const reply = 'Reply to Petra Lang for Musterbank';

describe('the timeline', () => {
  afterEach(takeDown);

  it('is one thread without a gap, in the order things happened, with notes of the team among them', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    const rows = [...screen.root.querySelectorAll<HTMLElement>('.thread-list > .row')];
    const boxes = rows.map((row) => row.getBoundingClientRect());
    boxes.slice(1).forEach((box, at) => expect(Math.abs(box.top - (boxes[at]?.bottom ?? 0)), `row ${at}`).to.be.lessThan(0.6));
    expect(screen.texts('.row-head > :first-child, .card-title > :first-child')).to.deep.equal([
      'Opened: Bill and fees, from the page “Your card bill”', 'Petra Lang', 'Noted: Card, ending 4417', 'Aylin Kaya', 'Taken by Aylin Kaya', 'Aylin Kaya', 'This is how we understood you',
      'Noted: Bill, 2 November 2026', 'Question to Sabine Roth', 'Handover, Aylin Kaya to you', 'Jonas Weber', 'Now responsible: you', 'Internal note, you', 'You', 'Petra Lang',
    ]);
  });

  it('says whether the customer has read the newest words, and lets own unread words be changed and removed', async () => {
    const { screen, house, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    screen.write(reply, 'Yes, by post to.');
    await screen.press('Send for Musterbank');
    await eventually(() => expect(screen.texts('.row .xs')).to.include('Not read yet'));
    await screen.press('Change this message');
    screen.write('Your message', 'Yes, by post too.');
    await screen.press('Save');
    await eventually(() => expect(screen.text('.timeline')).to.contain('Yes, by post too.Edited at 10:16.'));
    await screen.press('Show both');
    expect(screen.text('.row .before')).to.equal('Yes, by post to.');
    house.readByCustomer(petra);
    await eventually(() => expect(screen.hasButton('Change this message')).to.equal(false));
  });

  it('removes an own message and leaves its place', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    screen.write(reply, 'Wrong window.');
    await screen.press('Send for Musterbank');
    await eventually(() => expect(screen.text('.timeline')).to.contain('Wrong window.'));
    await screen.press('Remove this message');
    await screen.press('Remove it');
    await eventually(() => expect(screen.text('.timeline')).to.contain('You removed this at 10:16.'));
    expect(screen.text('.timeline')).not.to.contain('Wrong window.');
  });

  it('asks a supervisor for a public reason before anybody’s words are removed', async () => {
    const { screen } = await setUp('maria');
    await screen.openCase('Luca Moretti');
    await screen.press('Remove this message');
    await screen.press('Remove it');
    expect(screen.texts('.sheet .broken')).to.deep.equal(['Give the reason.']);
  });

  it('keeps notes out of the customer’s stream and never draws them like words', async () => {
    const { screen, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Internal note');
    expect(screen.has('.composer .primary')).to.equal(false);
    screen.write('Note for colleagues at Musterbank', 'Careful with dates.');
    await screen.press('Add note');
    await eventually(() => expect(screen.texts('.internal .note')).to.include('Internal note, you10:16Careful with dates.'));
    expect(JSON.stringify(petra.entries)).not.to.contain('Careful with dates.');
    expect(petra.internal.map(({ kind }) => kind)).to.deep.equal(['note.added', 'note.added']);
  });

  it('draws what is not delivered dashed, says so, and draws it solid once it is', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    const go = house.delay();
    house.connect('offline');
    screen.write(reply, 'It goes out on Friday.');
    await screen.press('Send for Musterbank');
    await eventually(() => expect(screen.text('.row.waiting')).to.equal('It goes out on Friday.Not delivered yet. It goes out when you are online again.'));
    const bottom = (selector: string): number => screen.root.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
    await eventually(() => expect(bottom('.row.waiting')).to.be.at.most(bottom('.timeline')));
    expect(screen.text('.banner')).to.equal('No connection. What you send is kept and goes out when there is one.');
    expect(screen.has('.thread.pending path')).to.equal(false);
    house.connect('live');
    go();
    await eventually(() => expect(screen.has('.row.pending')).to.equal(false));
    expect(screen.text('.banner')).to.equal('');
    expect(screen.text('.timeline')).to.contain('It goes out on Friday.');
  });

  it('shows that the customer is writing, without announcing it', async () => {
    const { screen, house, petra } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    house.typing(petra, true);
    await eventually(() => expect(screen.text('.tail')).to.equal('Petra Lang is writing'));
    expect(screen.has('.tail [aria-live=off]')).to.equal(true);
  });

  it('stays at the newest entry, and offers the way there to whoever scrolled away', async () => {
    const { screen, house, petra } = await setUp('jonas');
    for (let n = 0; n < 30; n += 1) house.say(petra, { kind: 'message.post', body: { text: `Line ${n}` } });
    await screen.openCase('Petra Lang');
    const box = screen.root.querySelector('.timeline');
    if (!box) throw new Error('There is no timeline.');
    const fromEnd = (): number => box.scrollHeight - box.scrollTop - box.clientHeight;
    await eventually(() => expect(fromEnd()).to.be.lessThan(2));
    box.scrollTop = 0;
    await eventually(() => expect(box.scrollTop).to.equal(0));
    await drawn();
    house.say(petra, { kind: 'message.post', body: { text: 'The last one' } });
    await eventually(() => expect(screen.hasButton('To the newest entry')).to.equal(true));
    expect(box.scrollTop).to.equal(0);
    await screen.press('To the newest entry');
    await eventually(() => expect(fromEnd()).to.be.lessThan(2));
  });

  it('keeps its end in view when a form opens below', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    const box = screen.root.querySelector('.timeline');
    if (!box) throw new Error('There is no timeline.');
    const before = box.clientHeight;
    await screen.press('Hand over');
    await eventually(() => expect(box.clientHeight).to.be.lessThan(before - 50));
    await eventually(() => expect(box.scrollHeight - box.scrollTop - box.clientHeight).to.be.lessThan(2));
  });

  it('saves a shared file under its name when asked', async () => {
    const { screen, stage, petra, house } = await setUp('jonas');
    const file = { file: '01900000-0000-7000-8000-00000000f11e', name: 'Bill-October.pdf', type: 'application/pdf', size: 240_000, sha256: 'a'.repeat(64) };
    house.say(petra, { kind: 'file.share', body: file });
    await screen.openCase('Petra Lang');
    expect(screen.text('.row .file')).to.equal('Bill-October.pdf240 kB');
    await screen.press('Save the file Bill-October.pdf');
    await eventually(() => expect(stage.saved).to.deep.equal([{ name: 'Bill-October.pdf', size: 5 }]));
  });
});
