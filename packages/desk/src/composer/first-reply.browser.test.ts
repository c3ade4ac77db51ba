import { expect } from '@esm-bundle/chai';

import { drawn, eventually } from '../testing/screen.ts';
import { setUp, takeDown } from '../testing/set-up.ts';

const box = 'Reply to Emre Yılmaz for Musterbank';

describe('the first reply', () => {
  afterEach(takeDown);

  it('has everything the customer said, the facts and the understanding before it', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    expect(screen.texts('.strip-points li > span:nth-of-type(1)')).to.deep.equal(['The second fee of 39.00 € goes back', 'Corrected bill for October', 'September is checked as well']);
    expect(screen.texts('.facts dl > div')).to.deep.equal(['Cardending 4417', 'Bill2 November 2026']);
    expect(screen.text('.timeline')).to.contain('My October card bill has 39.00 € on the 2nd');
    expect(screen.text('.case-for .accent')).to.equal('MBYou speak for Musterbank');
  });

  it('cannot be sent before the whole story is there', async () => {
    const { screen, house, emre } = await setUp('jonas');
    let arrive = (): void => undefined;
    house.hold(emre, 1, new Promise((resolve) => {
      arrive = resolve;
    }));
    await screen.openCase('Emre Yılmaz');
    expect(screen.text('.timeline')).not.to.contain('I am at the hotel');
    screen.write(box, 'Good morning.');
    expect(screen.text('#composer-hints')).to.contain('The whole story is being fetched.');
    await screen.press('Send for Musterbank');
    expect(house.given).to.deep.equal([]);
    expect(screen.field(box).value).to.equal('Good morning.');

    arrive();
    await eventually(() => expect(screen.text('.timeline')).to.contain('I am at the hotel'));
    await screen.press('Send for Musterbank');
    await eventually(() => expect(house.given).to.have.length(1));
  });

  it('is preceded by the role card with the right company, and makes the case the agent’s', async () => {
    const { screen, house, nobody } = await setUp('jonas');
    await screen.openCase('The customer');
    expect(screen.text('.own-card')).to.contain('Rhein-Dialog GmbH, for Stadtwerke Musterstadt');
    expect(screen.text('#composer-hints')).to.contain('Your role card for Stadtwerke Musterstadt is posted before your first sentence.');
    screen.write('Reply to the customer for Stadtwerke Musterstadt', 'Good morning. I look at both bills.');
    await screen.press('Send for Stadtwerke Musterstadt');
    await eventually(() => expect(screen.text('.timeline .role-card')).to.contain('Rhein-Dialog GmbH, for Stadtwerke Musterstadt'));
    expect(house.given.map(({ kind }) => kind)).to.deep.equal(['message.post']);
    const kinds = nobody.entries.map(({ kind }) => kind);
    expect(kinds.indexOf('agent.introduced')).to.be.lessThan(kinds.lastIndexOf('message.posted'));
    expect(screen.text('#composer-hints')).to.equal('');
  });

  it('goes out by Ctrl and Enter, and Enter alone makes a new line', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Emre Yılmaz');
    screen.write(box, 'Good morning.');
    const field = screen.field(box);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await drawn();
    expect(house.given).to.deep.equal([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await eventually(() => expect(house.given).to.have.length(1));
    expect(screen.field(box).value).to.equal('');
  });

  it('is not sent empty', async () => {
    const { screen, house } = await setUp('jonas');
    await screen.openCase('Emre Yılmaz');
    screen.write(box, '   ');
    await screen.press('Send for Musterbank');
    expect(house.given).to.deep.equal([]);
  });
});
