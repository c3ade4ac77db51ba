import { instantFrom } from '../basics/primitives.ts';
import { openCallbacks } from '../callbacks/callbacks-slice.ts';
import { unsettledCommitments } from '../commitments/commitments-slice.ts';
import type { CallWindow } from '../entries/callback-entries.ts';
import { slotsFrom } from '../slots/slots.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/zone.ts';
import type { CaseBench } from './case-bench.ts';
import type { Step } from './step.ts';

/** What stands in every text that people write in generated histories; it must never be found in a state. */
export const WORDS = 'WORDS';

/** One of a list, by number. */
export const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;

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

/** What somebody would say with each command, out of what the bench knows of; where nothing is given, an empty body. */
export const triedBodies: Readonly<Record<string, Body>> = {
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
    ...(step.which % 5 > 0 && { text: text(step) }),
  }),
  'case.rate': (_, step) => ({ score: 1 + (step.how % 5), text: text(step), reopen: step.which % 2 === 0 }),
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
  'offer.make': (_, step) => ({ text: text(step) }),
  'fact.request': (_, step) => ({ name: pick(['meter', 'order', `f${step.how}`], step.which), ...(step.how % 3 && { again: true, text: text(step) }) }),
  'purpose.change': (_, step) => ({ purpose: pick(['sales', 'service'], step.how), ...(step.which % 2 && { text: text(step) }) }),
  'consent.give': (_, step) => ({ purpose: 'sales', text: text(step) }),
  'consent.withdraw': () => ({ purpose: 'sales' }),
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
