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
const rare = new Set(['case.withdraw', 'case.merge', 'callback.cancel', 'commitment.withdraw']);
// What can only be said at certain moments is tried more often.
const eager = [
  'case.propose-resolution',
  'case.answer-resolution',
  'case.answer-resolution',
  'handover.offer',
  'handover.accept',
  'handover.accept',
  'handover.decline',
  'case.reopen',
  'case.rate',
  'callback.request',
  'callback.accept',
  'callback.dial',
  'callback.dial',
  'callback.report',
  'callback.complete',
  'commitment.make',
  'commitment.keep',
  'commitment.accept-move',
];

// How many commands somebody considers until one is possible.
const ATTEMPTS = 8;

function chosen(bench: CaseBench, person: Person, step: Step): { kind: string; body: object } {
  const all = isStaff(cast[person].role) ? said.staff : said.customer;
  const common = [...all, ...eager, ...eager, ...eager].filter(
    (kind) => all.includes(kind) && (step.which % 16 === 1 || !rare.has(kind)),
  );
  const attempt = (place: number): { kind: string; body: object } => {
    const kind = pick(common, place);
    return { kind, body: triedBodies[kind]?.(bench, step) ?? {} };
  };
  for (let tries = 0; tries < ATTEMPTS && step.which % 4 > 0; tries++) {
    const command = attempt(step.what + tries);
    if (
      bench.decide(person, { id: bench.freshId(), kind: command.kind, body: command.body as never }).outcome ===
      'accepted'
    )
      return command;
  }
  return attempt(step.what);
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
  const person = pick(people, step.who);
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
