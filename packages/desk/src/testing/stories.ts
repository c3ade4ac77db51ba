import type { FakeCase } from './fake-case.ts';
import { createFakeHouse, type FakeHouse } from './fake-house.ts';

const MINUTE = 60_000;

/** The cases of the demo day, each in a state of its own. */
export interface Stories {
  readonly house: FakeHouse;
  /** Jonas's: handed over by Aylin, understood and confirmed, with facts, a question to the bank and a note. */
  readonly petra: FakeCase;
  /** Nobody's yet, at Musterbank; waits for the first answer. */
  readonly emre: FakeCase;
  /** Jonas's, waits for the customer. */
  readonly helga: FakeCase;
  /** Aylin's, at Stadtwerke; the customer asked for a supervisor. */
  readonly luca: FakeCase;
  /** Aylin's, offered to Jonas. */
  readonly ines: FakeCase;
  /** Nobody's yet, at Stadtwerke, anonymous; waits longest. */
  readonly nobody: FakeCase;
  /** Jonas's, resolution proposed. */
  readonly paul: FakeCase;
  /** Closed. */
  readonly carla: FakeCase;
}

const post = (text: string) => ({ kind: 'message.post', body: { text } });

function yearlyFee(house: FakeHouse): FakeCase {
  const petra = house.open('musterbank', 'billing', 'Petra Lang', 'Yearly fee charged twice. My October card bill has 39.00 € on the 2nd and again on the 16th.', 'Your card bill');
  house.say(petra, { kind: 'fact.record', body: { name: 'card', label: 'Card', value: 'ending 4417' } }, MINUTE);
  house.act('aylin', petra, post('Good morning, Ms Lang. I see both charges. The one of 16 October should not be there.'), 3 * MINUTE);
  const understanding = house.act('aylin', petra, { kind: 'concern.restate', body: { points: [{ id: 'p1', text: 'The second fee of 39.00 € goes back' }, { id: 'p2', text: 'Corrected bill for October' }, { id: 'p3', text: 'September is checked as well' }] } }, MINUTE);
  house.say(petra, { kind: 'concern.confirm', body: { understanding } }, 4 * MINUTE);
  house.act('aylin', petra, { kind: 'fact.record', body: { name: 'bill', label: 'Bill', value: '2 November 2026' } }, MINUTE);
  house.act('aylin', petra, { kind: 'consult.ask', body: { of: 'company', question: 'Can the card office issue a corrected October bill by Wednesday?' } }, 20 * MINUTE);
  const handover = house.act('aylin', petra, { kind: 'handover.offer', body: { to: 'jonas', reason: 'My shift ends.', summary: 'Refund is booked. Open: the corrected bill, asked of the card office at 15:10; and September, which I have not looked at.' } }, 360 * MINUTE);
  house.act('jonas', petra, { kind: 'handover.accept', body: { handover } }, 6 * MINUTE);
  house.act('jonas', petra, { kind: 'note.add', body: { text: 'Ms Lang called the branch in October too. Be exact with dates.' } }, 2 * MINUTE);
  house.now = Date.parse('2026-11-24T08:05:00.000Z');
  house.act('jonas', petra, post('The money is back on your card by Thursday.'));
  house.readByCustomer(petra);
  return petra;
}

function meterReading(house: FakeHouse): FakeCase {
  const luca = house.open('stadtwerke', 'meter-reading', 'Luca Moretti', 'Meter reading not accepted. I have sent it three times.');
  house.act('aylin', luca, post('I am sorry, Mr Moretti. I will look at the meter’s number.'), 5 * MINUTE);
  house.say(luca, post('That was last week.'), 30 * MINUTE);
  house.say(luca, { kind: 'escalation.raise', body: { text: 'I want somebody who can decide.' } }, MINUTE);
  return luca;
}

function offeredToJonas(house: FakeHouse): FakeCase {
  const ines = house.open('stadtwerke', 'billing', 'Ines Krüger', 'Advance payment too high. We are only two people now.');
  house.act('aylin', ines, post('Good morning, Ms Krüger. I can change that.'), 3 * MINUTE);
  house.act('aylin', ines, { kind: 'handover.offer', body: { to: 'jonas', reason: 'You know this tariff better than I do.', summary: 'Two people instead of four since October. The new advance payment is still to be worked out; nothing has been said about an amount.' } }, 4 * MINUTE);
  return ines;
}

function proposed(house: FakeHouse): FakeCase {
  const paul = house.open('stadtwerke', 'billing', 'Paul Adler', 'Moving house on 1 December. Please end my contract.');
  house.act('jonas', paul, { kind: 'concern.restate', body: { points: [{ id: 'p1', text: 'The contract ends on 30 November' }] } }, 5 * MINUTE);
  house.act('jonas', paul, { kind: 'case.propose-resolution', body: { answers: [{ point: 'p1', text: 'Ended for 30 November, confirmed by letter.' }] } }, 9 * MINUTE);
  return paul;
}

function closed(house: FakeHouse): FakeCase {
  const carla = house.open('musterbank', 'technology', 'Carla Neumann', 'The app shows no balance.');
  const understanding = house.act('jonas', carla, { kind: 'concern.restate', body: { points: [{ id: 'p1', text: 'The balance is missing in the app' }] } }, 2 * MINUTE);
  house.say(carla, { kind: 'concern.confirm', body: { understanding } }, MINUTE);
  const resolution = house.act('jonas', carla, { kind: 'case.propose-resolution', body: { answers: [{ point: 'p1', text: 'Shown again since 11:20.' }] } }, MINUTE);
  house.say(carla, { kind: 'case.answer-resolution', body: { resolution, answer: 'yes' } }, MINUTE);
  return carla;
}

/** The demo day: Tuesday 24 November 2026, 10:16 in Berlin. */
export function createStories(): Stories {
  const house = createFakeHouse('2026-11-23T09:02:00.000Z');
  const carla = closed(house);
  house.now = Date.parse('2026-11-23T09:02:00.000Z');
  const petra = yearlyFee(house);
  house.now = Date.parse('2026-11-24T08:10:00.000Z');
  const helga = house.open('musterbank', 'technology', 'Helga Krause', 'Change of address. I cannot find where.');
  house.act('jonas', helga, post('I can do it for you, Ms Krause. From which day on?'), 2 * MINUTE);
  house.act('jonas', helga, { kind: 'case.change-status', body: { to: 'waiting-customer', text: 'We need the date you move.' } }, 4 * MINUTE);
  const paul = proposed(house);
  house.now = Date.parse('2026-11-24T08:38:00.000Z');
  const nobody = house.open('stadtwerke', 'billing', null, 'Why is my bill twice as high as last year?');
  house.now = Date.parse('2026-11-24T08:59:00.000Z');
  const emre = house.open('musterbank', 'billing', 'Emre Yılmaz', 'Card declined abroad. I am at the hotel and cannot pay.', 'Cards abroad');
  house.say(emre, post('It says “not honoured”. The card ends in 2210.'), MINUTE);
  const ines = offeredToJonas(house);
  house.now = Date.parse('2026-11-24T08:38:30.000Z');
  const luca = meterReading(house);
  house.now = Date.parse('2026-11-24T09:14:00.000Z');
  house.say(petra, post('Thank you. Will the new bill come by post as well? My landlord wants it on paper.'));
  house.online(petra, true);
  house.now = Date.parse('2026-11-24T09:16:00.000Z');
  return { house, petra, emre, helga, luca, ines, nobody, paul, carla };
}
