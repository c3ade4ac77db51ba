import { expect } from '@esm-bundle/chai';

import { drawn, eventually } from '../testing/screen.ts';
import { setUp, takeDown } from '../testing/set-up.ts';

const bank = 'Reply to Petra Lang for Musterbank';
const power = 'Reply to Paul Adler for Stadtwerke Musterstadt';

describe('two brands side by side', () => {
  afterEach(takeDown);

  it('keep their drafts: words for one never stand in the other’s box', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    screen.write(bank, 'Your fee of 39.00 € is back.');
    await screen.openCase('Paul Adler');
    expect(screen.field(power).value).to.equal('');
    expect(screen.hasButton('Send for Musterbank')).to.equal(false);
    screen.write(power, 'Your contract has ended.');
    await screen.openCase('Petra Lang');
    expect(screen.field(bank).value).to.equal('Your fee of 39.00 € is back.');
  });

  it('send what was written for one to that one alone, and nothing of it while the other is open', async () => {
    const { screen, house, petra, paul } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    screen.write(bank, 'Your fee of 39.00 € is back.');
    await screen.openCase('Paul Adler');
    await screen.press('Send for Stadtwerke Musterstadt');
    expect(house.given).to.deep.equal([]);
    await screen.openCase('Petra Lang');
    await screen.press('Send for Musterbank');
    await eventually(() => expect(house.given.map(({ case: id, site }) => [id, site])).to.deep.equal([[petra.id, 'musterbank']]));
    expect(JSON.stringify(paul.entries)).not.to.contain('39.00');
  });

  it('return refused words to the box they came from, though the other case is open meanwhile', async () => {
    const { screen, house } = await setUp('jonas');
    const go = house.delay();
    house.refuse('message.post', 'rate_limited');
    await screen.openCase('Petra Lang');
    screen.write(bank, 'For the bank only.');
    await screen.press('Send for Musterbank');
    await screen.openCase('Paul Adler');
    expect(screen.root.textContent).not.to.contain('For the bank only.');
    go();
    await eventually(() => expect(house.given).to.have.length(1));
    await drawn();
    expect(screen.field(power).value).to.equal('');
    expect(screen.text('.composer')).not.to.contain('Too much at once');
    await screen.openCase('Petra Lang');
    expect(screen.field(bank).value).to.equal('For the bank only.');
    expect(screen.text('.composer .refusal')).to.equal('Too much at once. Try again in a moment.');
  });

  it('keep half-filled forms with their case as well', async () => {
    const { screen } = await setUp('jonas');
    await screen.openCase('Petra Lang');
    await screen.press('Ask Musterbank');
    screen.write('Question', 'When does the bill go out?');
    await screen.openCase('Helga Krause');
    expect(screen.has('.sheet')).to.equal(false);
    await screen.openCase('Petra Lang');
    expect(screen.field('Question').value).to.equal('When does the bill go out?');
  });

  it('wear their own colours', async () => {
    const { screen } = await setUp('jonas');
    const fill = (): string => getComputedStyle(screen.button('Send for Musterbank')).backgroundColor;
    await screen.openCase('Petra Lang');
    expect(fill()).to.equal('rgb(11, 93, 87)');
    await screen.openCase('Paul Adler');
    expect(getComputedStyle(screen.button('Send for Stadtwerke Musterstadt')).backgroundColor).to.equal('rgb(138, 74, 18)');
  });
});
