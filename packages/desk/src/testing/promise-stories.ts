import type { Stories } from './stories.ts';

const utc = (time: string): string => `2026-11-24T${time}:00.000Z`;

/** Promises of Petra's case: one kept, one broken, one open with little time left. */
export function addPromises({ house, petra }: Pick<Stories, 'house' | 'petra'>): void {
  const now = house.now;
  const promise = (text: string, dueAt: string): string => house.act('jonas', petra, { kind: 'commitment.make', body: { text, dueAt } });
  house.now = Date.parse(utc('08:06'));
  const kept = promise('credit the fee of 39.00 €', utc('09:00'));
  const broken = promise('tell you what September shows', utc('09:10'));
  promise('send you the corrected bill', utc('09:36'));
  house.act('jonas', petra, { kind: 'commitment.keep', body: { commitment: kept, text: 'Credited at 9:20, value date today.' } }, 14 * 60_000);
  house.now = Date.parse(utc('09:10')) + 1;
  house.tick(petra, { kind: 'commitment.break', body: { commitment: broken, dueAt: utc('09:10') } });
  house.now = now;
}

/** What Petra was told as binding: one statement that holds, and one that was corrected. */
export function addStatements({ house, petra }: Pick<Stories, 'house' | 'petra'>): void {
  house.act('jonas', petra, { kind: 'statement.give', body: { text: 'The second fee of 39.00 € is not owed.' } });
  const statement = house.act('jonas', petra, { kind: 'statement.give', body: { text: 'The refund takes two working days.' } });
  house.act('jonas', petra, { kind: 'statement.correct', body: { statement, text: 'The refund takes three working days.', reason: 'The card office books once a day.' } });
}
