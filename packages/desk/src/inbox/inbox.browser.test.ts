import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';

import { eventually } from '../testing/screen.ts';
import { setUp, takeDown } from '../testing/set-up.ts';

const names = '.inbox-row .inbox-who > .strong';

describe('the inbox', () => {
  afterEach(takeDown);

  it('groups by brand, each with its monogram, name and number', async () => {
    const { screen } = await setUp('jonas');
    expect(screen.texts('.brand-name')).to.deep.equal(['MBMusterbank3', 'SMStadtwerke Musterstadt4']);
  });

  it('shows offers and escalations first, then whoever waits longest, with their waiting times', async () => {
    const { screen } = await setUp('jonas');
    expect(screen.texts(names)).to.deep.equal(['Emre Yılmaz', 'Petra Lang', 'Helga Krause', 'Ines Krüger', 'Luca Moretti', 'The customer', 'Paul Adler']);
    expect(screen.texts('.inbox-row .inbox-who > .number').slice(0, 2)).to.deep.equal(['17 min', '2 min']);
    expect(screen.texts('.inbox-row > .with-sign')).to.include.members(['Offered to you until 10:22', 'Supervisor asked, due 10:17']);
  });

  it('says how many wait in the tab’s title, and follows', async () => {
    const { house, petra } = await setUp('jonas');
    expect(document.title).to.equal('(4) Faden desk');
    house.act('jonas', petra, { kind: 'message.post', body: { text: 'By post as well.' } });
    await eventually(() => expect(document.title).to.equal('(3) Faden desk'));
  });

  it('shows a new case at once', async () => {
    const { screen, house } = await setUp('jonas');
    house.open('stadtwerke', 'billing', 'Nora Vogt', 'Where is my refund?');
    await eventually(() => expect(screen.texts(names)).to.include('Nora Vogt'));
  });

  it('counts waiting time on, and says so when an escalation is overdue', async () => {
    const { screen, house, stage } = await setUp('jonas');
    house.now += 5 * 60_000;
    stage.tick();
    await eventually(() => expect(screen.texts('.inbox-row .inbox-who > .number')[0]).to.equal('22 min'));
    expect(screen.texts('.inbox-row > .with-sign')).to.include('Supervisor asked, was due 10:17');
  });

  it('orders by topic, with the topic’s name above', async () => {
    const { screen } = await setUp('jonas');
    const order = screen.root.querySelector<HTMLSelectElement>('select[aria-label="Order"]');
    if (!order) throw new Error('There is no order to choose.');
    order.selectedIndex = 2;
    order.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(screen.texts('.topic')).to.deep.equal(['Bill and fees', 'Online banking', 'Bill and instalments', 'Meter reading']));
  });

  it('is walked by arrow keys; Enter opens the case and moves the focus into it', async () => {
    const { screen } = await setUp('jonas');
    const rows = [...screen.root.querySelectorAll<HTMLButtonElement>('.inbox-row')];
    rows[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(document.activeElement === rows[1]).to.equal(true);
    await sendKeys({ press: 'End' });
    expect(document.activeElement === rows.at(-1)).to.equal(true);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowUp' });
    expect(document.activeElement === rows[0]).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(document.activeElement?.id).to.equal('case-title'));
    expect(rows[0]?.getAttribute('aria-current')).to.equal('true');
  });

  it('keeps ended cases on a shelf of their own', async () => {
    const { screen } = await setUp('jonas');
    await screen.press('Ended cases');
    await eventually(() => expect(screen.texts(names)).to.deep.equal(['Carla Neumann']));
    await screen.openCase('Carla Neumann');
    expect(screen.has('.composer')).to.equal(false);
    await screen.press('Open again');
    await eventually(() => expect(screen.has('.composer')).to.equal(true));
  });
});
