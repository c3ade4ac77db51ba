import fc from 'fast-check';

import { isStaff } from '../basics/staff.ts';
import type { Decision } from '../decide/decision.ts';
import { agentCommands } from '../commands/agent-commands.ts';
import { customerCommands } from '../commands/customer-commands.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { CaseBench } from './case-bench.ts';
import { cast, type Person } from './cast.ts';
import type { Step } from './step.ts';
import { pick, triedBodies, WORDS } from './tried-bodies.ts';

const waits = [
  0,
  0,
  0,
  1,
  2,
  3,
  1000,
  1000,
  1000,
  MINUTE_MS,
  MINUTE_MS,
  4 * MINUTE_MS,
  20 * MINUTE_MS,
  HOUR_MS,
  5 * HOUR_MS,
  DAY_MS,
  3 * DAY_MS,
  8 * DAY_MS,
];

/** A history of up to so many steps by all roles: three of four are accepted, the rest is whatever somebody might try. */
export function histories(maxLength: number): fc.Arbitrary<readonly Step[]> {
  const number = fc.noBias(fc.nat(9999));
  const step = fc.record({ who: number, what: number, which: number, how: number, wait: number });
  return fc.array(step, { minLength: 1, maxLength, size: 'max' });
}

// The customer acts often enough that cases do not end up as monologues of the centre.
const people: readonly Person[] = ['petra', 'aylin', 'petra', 'jonas', 'petra', 'maria', 'aylin', 'jonas', 'karl'];
const said = { customer: Object.keys(customerCommands), staff: Object.keys(agentCommands) };
// What ends a case is rarer in life than what goes on with it.
const rare = new Set(['case.withdraw', 'case.merge', 'callback.cancel']);
// What begins something is said more often than what is said of it.
const frequent = ['commitment.make', 'commitment.make', 'commitment.make', 'callback.request', 'callback.request', 'handover.offer'];
// What can only be said at certain moments is tried more often, and in every second step before anything else.
const eager = [
  'case.answer-resolution',
  'case.propose-resolution',
  'handover.accept',
  'handover.decline',
  'case.reopen',
  'case.rate',
  'case.answer-resolution',
  'callback.accept',
  'callback.dial',
  'callback.report',
  'callback.connect',
  'callback.complete',
  'commitment.give-up',
  'commitment.keep',
  'commitment.accept-move',
  'offer.make',
  'escalation.answer',
  'consult.answer',
];

// How many commands somebody considers until one is possible.
const ATTEMPTS = 8;

function chosen(bench: CaseBench, person: Person, step: Step): { kind: string; body: object } {
  const all = isStaff(cast[person].role) ? said.staff : said.customer;
  const common = [...all, ...frequent, ...eager].filter((kind) => all.includes(kind) && (step.which % 16 === 1 || !rare.has(kind)));
  const timely = eager.filter((kind) => all.includes(kind));
  const first = step.what % 2 === 0 ? timely.map((_, place) => pick(timely, place + step.how)) : [];
  const considered = [...first, ...Array.from({ length: ATTEMPTS }, (_, place) => pick(common, step.what + place))];
  const possible = (kind: string): boolean =>
    bench.decide(person, { id: bench.freshId(), kind, body: (triedBodies[kind]?.(bench, step) ?? {}) as never }).outcome === 'accepted';
  const kind = (step.which % 4 > 0 ? considered.find(possible) : undefined) ?? pick(common, step.what);
  return { kind, body: triedBodies[kind]?.(bench, step) ?? {} };
}

// Most of what the centre does is the owner's to do.
function acting(bench: CaseBench, { who, which }: Step): Person {
  const person = pick(people, who);
  const { owner } = bench.state.people;
  return which % 5 > 1 && owner?.type === 'agent' && isStaff(cast[person].role) && owner.id in cast ? (owner.id as Person) : person;
}

/** What came of one step. */
export interface Played {
  readonly person: Person;
  readonly kind: string;
  readonly body: object;
  readonly decision: Decision;
}

/** Plays one step: time passes, the clock does what is due, and somebody gives a command. */
export function play(bench: CaseBench, step: Step): Played {
  bench.pass(step.wait % 97 === 0 ? 95 * DAY_MS : pick(waits, step.wait)).tick();
  if (step.how % 11 === 0) bench.cardVersion += 1;
  if (step.how % 3 === 0) bench.readByCustomer = bench.state.seq;
  const person = acting(bench, step);
  const { kind, body } = chosen(bench, person, step);
  return { person, kind, body, decision: bench.give(person, kind, body) };
}

/** A bench where every history begins: Petra has opened a case. */
export function startedBench(): CaseBench {
  const bench = new CaseBench();
  bench.calls.refusals.set('0900 1 123456', 'number_special');
  bench.give('petra', 'case.open', { topic: 'billing', lang: 'de', text: WORDS });
  return bench;
}

/** A bench at which a history was played to its end. */
export function playedBench(history: readonly Step[]): CaseBench {
  const bench = startedBench();
  for (const step of history) play(bench, step);
  bench.tick();
  return bench;
}
