import { callbackUrgency, type CallbackUrgency, type DeskCallback } from '@faden/protocol';

/** The parts of the list of calls, the most urgent first. */
export const sectionNames = ['urgent', 'risk', 'due', 'later'] as const;
/** One of {@link sectionNames}. */
export type SectionName = (typeof sectionNames)[number];

/** A call with what time makes of it. */
export interface TimedCall {
  readonly call: DeskCallback;
  readonly urgency: CallbackUrgency;
}

const sectionOf: Readonly<Record<CallbackUrgency, SectionName>> = { missed: 'urgent', late: 'urgent', 'at-risk': 'risk', due: 'due', 'in-call': 'due', later: 'later' };

const instantOf = (now: number): string => new Date(now).toISOString();

/** What time makes of each call; the order stays the gateway's. */
const timed = (calls: readonly DeskCallback[], now: number): readonly TimedCall[] =>
  calls.map((call) => ({ call, urgency: callbackUrgency(call, instantOf(now)) }));

/** The list as it is drawn: in its parts, without those that are empty. */
export function callSections(calls: readonly DeskCallback[], now: number): readonly { readonly name: SectionName; readonly calls: readonly TimedCall[] }[] {
  const all = timed(calls, now);
  return sectionNames.map((name) => ({ name, calls: all.filter(({ urgency }) => sectionOf[urgency] === name) })).filter(({ calls: own }) => own.length > 0);
}

/** How many calls were missed or are late, and how many soon will be, while nobody has them. */
export function countUnattended(calls: readonly DeskCallback[], now: number): { readonly urgent: number; readonly risk: number } {
  const free = timed(calls, now).filter(({ call }) => call.acceptedBy === undefined);
  const count = (section: SectionName): number => free.filter(({ urgency }) => sectionOf[urgency] === section).length;
  return { urgent: count('urgent'), risk: count('risk') };
}

/** The calls somebody could make now, for whoever has a moment. */
export const callsDue = (calls: readonly DeskCallback[], now: number, most: number): readonly TimedCall[] =>
  timed(calls, now).filter(({ urgency }) => urgency !== 'in-call').slice(0, most);
