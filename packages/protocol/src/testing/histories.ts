import fc from 'fast-check';

import { isStaff } from '../basics/staff.ts';
import { instantFrom } from '../basics/primitives.ts';
import { openCallbacks } from '../callbacks/callbacks-slice.ts';
import { unsettledCommitments } from '../commitments/commitments-slice.ts';
import type { Decision } from '../decide/decision.ts';
import type { CallWindow } from '../entries/callback-entries.ts';
import { slotsFrom } from '../slots/slots.ts';
import { agentCommands } from '../commands/agent-commands.ts';
import { customerCommands } from '../commands/customer-commands.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import { CaseBench } from './case-bench.ts';
import { cast, type Person } from './cast.ts';

/** What stands in every text that people write in generated histories; it must never be found in a state. */
export const WORDS = 'WORDS';

/** One step of a generated history: numbers that a bench turns into somebody doing something it knows of. */
export interface Step {
  readonly who: number;
  readonly what: number;
  readonly which: number;
  readonly how: number;
  readonly wait: number;
}

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

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

// The customer acts often enough that cases do not end up as monologues of the centre.
const people: readonly Person[] = ['petra', 'aylin', 'petra', 'jonas', 'petra', 'maria', 'aylin', 'jonas', 'karl'];
const agents = ['jonas', 'aylin', 'maria', 'karl', 'nobody', 'service', 'tech'];

type Body = (bench: CaseBench, step: Step) => object;

const nameOf =
  (...kinds: readonly string[]): ((bench: CaseBench, step: Step) => string) =>
  (bench, { which }) => {
    const names = bench.entries.filter(({ kind }) => kinds.includes(kind)).map(({ cause }) => cause);
    // The newest first, since most commands are about what happened last.
    return names.length === 0 ? bench.freshId() : pick(names.toReversed(), which % 3);
  };

const text = ({ how }: Step): string => `${WORDS} ${how}`;
const message = nameOf('message.posted', 'file.shared');
const understanding = nameOf('concern.understood');
const handover = nameOf('handover.offered');
const fact: Body = (_, step) => ({
  name: pick(['meter', 'order', 'constructor', `f${step.how}`], step.which),
  value: text(step),
});
const points = ({ how }: Step): readonly string[] => ['amount', 'date', 'tone'].slice(0, 1 + (how % 3));

function known(bench: CaseBench): readonly string[] {
  return bench.state.understanding.current?.points ?? [];
}

function caseOf(bench: CaseBench, { how }: Step): string {
  const id = bench.freshId();
  if (how % 4 > 0)
    bench.cases.set(id, {
      customer: how % 4 === 1 ? 'customer-otto' : 'customer-petra',
      open: how % 8 > 2,
      reference: 'MB-2222-22Z',
    });
  return id;
}

function fileOf(bench: CaseBench, { how }: Step): object {
  const file = bench.freshId();
  const facts = { type: pick(['image/png', 'text/html'], how), size: 5, sha256: 'a'.repeat(64) };
  if (how % 5 > 0) bench.files.set(file, facts);
  return { file, name: WORDS, ...facts };
}

// Those that are still owed come first, since most commands are about them.
function callback(bench: CaseBench, step: Step): string {
  const open = openCallbacks(bench.state.callbacks);
  return open.length > 0 && step.which % 7 > 0 ? pick(open, step.which)[0] : nameOf('callback.requested')(bench, step);
}

function windowOf(bench: CaseBench, { which, how }: Step): CallWindow {
  const slots = slotsFrom(bench.site.calendar, bench.now);
  const { window } = pick(slots, how % 3 === 0 ? which : which % 3);
  return which % 11 === 0 ? { ...window, start: pick(['2020-01-01T10:00', '2027-03-28T02:30'], how) } : window;
}

const attemptOf = (bench: CaseBench, step: Step): number => bench.state.callbacks[callback(bench, step)]?.attempts ?? 1;
const numbers = ['030 23125 001', '+493023125002', '030 23125 003', '0900 1 123456'];

const ahead = [MINUTE_MS, HOUR_MS, DAY_MS, 3 * DAY_MS, 20 * DAY_MS, 0];

function promise(bench: CaseBench, step: Step): string {
  const owed = unsettledCommitments(bench.state.commitments);
  return owed.length > 0 && step.which % 7 > 0 ? pick(owed, step.which)[0] : nameOf('commitment.made')(bench, step);
}

function moved(bench: CaseBench, step: Step): object {
  const asked = unsettledCommitments(bench.state.commitments).find(([, { proposal }]) => proposal !== null);
  return { commitment: asked?.[0] ?? promise(bench, step), proposal: asked?.[1].proposal?.name ?? bench.freshId() };
}

const bodies: Readonly<Record<string, Body>> = {
  'case.open': (bench, step) => ({
    topic: pick(['billing', 'card-loss', 'poetry'], step.how),
    lang: 'de',
    text: text(step),
    ...(step.which % 7 === 0 && { continues: caseOf(bench, step) }),
  }),
  'message.post': (_, step) => ({ text: text(step) }),
  'message.edit': (bench, step) => ({ message: message(bench, step), text: text(step) }),
  'message.redact': (bench, step) => ({ message: message(bench, step), ...(step.how % 2 && { reason: text(step) }) }),
  'file.share': fileOf,
  'concern.restate': (_, step) => ({ points: points(step).map((id) => ({ id, text: text(step) })) }),
  'concern.confirm': (bench, step) => ({ understanding: understanding(bench, step) }),
  'concern.correct': (bench, step) => ({ understanding: understanding(bench, step), correction: text(step) }),
  'fact.record': fact,
  'fact.correct': fact,
  'case.propose-resolution': (bench, step) => ({
    answers: known(bench)
      .slice(step.how % 5 === 0 ? 1 : 0)
      .map((point) => ({ point, text: text(step) })),
    ...(step.which % 2 && { text: text(step) }),
  }),
  'case.answer-resolution': (bench, step) => ({
    resolution: nameOf('case.resolution-proposed')(bench, step),
    answer: pick(['yes', 'no', 'partly'], step.how),
    points: known(bench).slice(0, 1),
    text: text(step),
  }),
  'case.change-status': (_, step) => ({
    to: pick(['waiting-customer', 'in-progress', 'waiting-company', 'waiting-third-party'], step.how),
    text: text(step),
  }),
  'case.rate': (_, step) => ({ score: 1 + (step.how % 5), text: text(step) }),
  'case.withdraw': (_, step) => ({ text: text(step) }),
  'case.merge': (bench, step) => ({ into: caseOf(bench, step) }),
  'owner.reassign': (_, step) => ({ to: pick(agents, step.which), reason: 'reassigned', text: text(step) }),
  'handover.offer': (_, step) => ({
    to: pick(['jonas', 'aylin', 'jonas', ...agents], step.which),
    reason: text(step),
    ...(step.how % 6 && { summary: text(step) }),
  }),
  'handover.accept': (bench, step) => ({ handover: handover(bench, step) }),
  'handover.decline': (bench, step) => ({ handover: handover(bench, step), text: text(step) }),
  'handover.cancel': (bench, step) => ({ handover: handover(bench, step) }),
  'escalation.raise': (_, step) => (step.how % 2 ? { text: text(step) } : {}),
  'escalation.answer': (bench, step) => ({ escalation: nameOf('escalation.raised')(bench, step), text: text(step) }),
  'consult.ask': (_, step) => ({
    of: pick(['company', 'expert'], step.how),
    ...(step.which % 2 && { to: pick(agents, step.how) }),
    question: text(step),
  }),
  'consult.answer': (bench, step) => ({ consult: nameOf('consult.asked')(bench, step), text: text(step) }),
  'callback.request': (bench, step) => ({
    number: pick(numbers, step.which),
    ...(step.how % 3 > 0 && { window: windowOf(bench, step) }),
    otherwise: pick(['next', 'ask'], step.how),
  }),
  'callback.move': (bench, step) => ({ callback: callback(bench, step), window: windowOf(bench, step) }),
  'callback.cancel': (bench, step) => ({
    callback: callback(bench, step),
    reason: pick(['customer', 'agent', 'customer', 'not-requested'], step.how),
    ...(step.which % 3 > 0 && { text: text(step) }),
  }),
  'callback.accept': (bench, step) => ({ callback: callback(bench, step) }),
  'callback.dial': (bench, step) => ({ callback: callback(bench, step), by: pick(['hand', 'provider'], step.how) }),
  'callback.report': (bench, step) => ({
    callback: callback(bench, step),
    attempt: attemptOf(bench, step) + (step.how % 9 === 0 ? 1 : 0),
    result: pick(['no-answer', 'busy', 'voicemail', 'failed'], step.how),
  }),
  'callback.connect': (bench, step) => ({ callback: callback(bench, step), attempt: attemptOf(bench, step) }),
  'callback.complete': (bench, step) => ({ callback: callback(bench, step), ...(step.how % 5 > 0 && { summary: text(step) }) }),
  'commitment.make': (bench, step) => ({ text: text(step), dueAt: instantFrom(bench.now + pick(ahead, step.which)) }),
  'commitment.keep': (bench, step) => ({ commitment: promise(bench, step), ...(step.how % 6 && { text: text(step) }) }),
  'commitment.propose-move': (bench, step) => ({ commitment: promise(bench, step), dueAt: instantFrom(bench.now + pick(ahead, step.how)), ...(step.how % 6 && { text: text(step) }) }),
  'commitment.accept-move': (bench, step) => moved(bench, step),
  'commitment.decline-move': (bench, step) => ({ ...moved(bench, step), text: text(step) }),
  'commitment.withdraw': (bench, step) => ({ commitment: promise(bench, step) }),
  'commitment.give-up': (bench, step) => ({ commitment: promise(bench, step), ...(step.how % 5 && { reason: text(step) }) }),
  'statement.give': (_, step) => ({ text: text(step) }),
  'statement.correct': (bench, step) => ({ statement: nameOf('statement.given')(bench, step), text: text(step), ...(step.how % 5 && { reason: text(step) }) }),
  'notice.post': (_, step) => ({ code: pick(['outage', 'stated', 'silence'], step.how), text: text(step) }),
  'note.add': (_, step) => ({ text: text(step) }),
  'suggestion.make': (_, step) => ({ text: text(step) }),
};

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
    return { kind, body: bodies[kind]?.(bench, step) ?? {} };
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
