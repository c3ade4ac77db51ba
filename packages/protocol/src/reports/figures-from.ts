import { turns } from '../basics/case-status.ts';
import type { Instant } from '../basics/primitives.ts';
import { MINUTE_MS } from '../time/zone.ts';
import type { ReportFact, ReportFactKind } from './report-fact.ts';
import { type Figure, figure } from './figure.ts';
import { defaultThresholds, offeredOf, type Thresholds } from './offered.ts';
import { LEAST_SAMPLE, ratio } from './ratio.ts';
import { abandonment, serviceLevels } from './service-levels.ts';
import { sampled } from './spread.ts';
import { satisfaction } from './surveys.ts';

/** The period a report is about, `to` not included, and what its figures count as fast. */
export interface ReportAsked extends Partial<Thresholds> {
  readonly from: Instant;
  readonly to: Instant;
}

type Of = (kind: ReportFactKind, ...outcomes: readonly string[]) => readonly ReportFact[];
type Share = readonly [count: number, of: number];

const share = ([count, of]: Share) => ({ type: 'share' as const, ...ratio(count, of) });
const time = (facts: readonly ReportFact[], key: 'ms' | 'businessMs') => ({ type: 'time' as const, ...sampled(facts.flatMap((fact) => fact[key] ?? [])) });

function waitFigures(facts: readonly ReportFact[], of: Of, thresholds: Thresholds): Figure[] {
  const open = of('wait').filter(({ mark }) => mark === 'open');
  const offered = offeredOf(facts, thresholds);
  const answered = of('wait', 'answered');
  const fast = open.filter(({ outcome, ms = 0 }) => outcome === 'answered' && ms <= 3 * MINUTE_MS);
  const closed = { closed: of('wait').length - open.length };
  const fresh = { ...closed, arriving: open.filter(({ outcome, ms = 0 }) => outcome === 'waiting' && ms <= thresholds.withinMs).length };
  return [
    figure('service-level', share(serviceLevels(offered).strict), fresh),
    figure('human-in-3-minutes', share([fast.length, open.length]), closed),
    figure('abandonment', share(abandonment(offered).all), fresh),
    figure('waiting', time(open, 'ms'), closed),
    figure('first-answer', time(answered, 'ms')),
    figure('first-answer-business', time(answered, 'businessMs')),
  ];
}

function promiseFigures(of: Of): Figure[] {
  const calls = of('call', 'on-time', 'late', 'missed');
  const onTime = of('call', 'on-time').length;
  const kept = of('promise', 'kept').length;
  const due = of('promise', 'kept', 'late', 'broken').length;
  const left = { cancelled: of('call', 'cancelled').length, unannounced: of('call', 'unannounced').length };
  const reached = calls.filter(({ mark }) => mark !== 'unreached').length;
  const inWindow = calls.filter(({ mark }) => mark === 'reached-in-window').length;
  return [
    figure('promises-kept', share([kept + onTime, due + calls.length]), { ...left, moved: of('promise', 'moved').length, withdrawn: of('promise', 'withdrawn').length }),
    figure('calls-on-time', share([onTime, calls.length]), left),
    figure('calls-reached', share([reached, calls.length]), left),
    figure('calls-in-window', share([inWindow, calls.length]), left),
    figure('call-length', time(calls, 'ms')),
  ];
}

function outcomeFigures(of: Of): Figure[] {
  const cases = of('case');
  const handled = cases.filter(({ mark }) => mark !== 'unhandled');
  const closed = of('case', 'confirmed', 'silence');
  const first = handled.filter(({ outcome, number, mark }) => outcome === 'confirmed' && number === 1 && mark === 'handled');
  const ratings = of('rating').flatMap(({ number = 0 }) => number);
  return [
    figure('first-contact', share([first.length, handled.length]), { unhandled: cases.length - handled.length }),
    figure('reopened', share([closed.filter(({ mark }) => mark === 'reopened').length, closed.length])),
    figure('resolution-confirmed', share([of('answer', 'yes').length, of('answer', 'yes', 'partly', 'no').length]), { silence: of('answer', 'silence').length }),
    figure('satisfaction', share(satisfaction(ratings).content)),
    figure('rating', { type: 'points', ...sampled(ratings) }),
  ];
}

function conductFigures(of: Of): Figure[] {
  const cases = of('case');
  const raised = of('escalation');
  const among = (some: readonly ReportFact[]): Share => {
    const ids = new Set(some.map((fact) => fact.case));
    return [cases.filter((fact) => ids.has(fact.case)).length, cases.length];
  };
  const statements = of('reply', 'statement');
  const asked = of('reply', 'asked', 'asked-again').length;
  const total = cases.reduce((sum, fact) => sum + turnsOf(fact).reduce((all, ms) => all + ms, 0), 0);
  const turn = (place: number): number => cases.reduce((sum, fact) => sum + (turnsOf(fact)[place] ?? 0), 0) / total;
  const shares = Object.fromEntries(turns.map((name, place) => [name, turn(place)])) as Readonly<Record<(typeof turns)[number], number>>;
  return [
    figure('escalated', share(among(raised))),
    figure('escalations-in-time', share([of('escalation', 'in-time').length, raised.length])),
    figure('asked-again', share([of('reply', 'asked-again').length, asked])),
    figure('corrections', share([statements.filter(({ mark }) => mark === 'corrected').length, statements.length])),
    figure('stock-unedited', share([of('reply', 'unedited').length, of('reply', 'written', 'edited', 'unedited').length])),
    figure('handovers', share(among(of('reply', 'handover')))),
    figure('turns', { type: 'turns', n: cases.length, shares: cases.length < LEAST_SAMPLE || total === 0 ? null : shares }),
  ];
}

const turnsOf = ({ customerMs = 0, centreMs = 0, companyMs = 0, thirdPartyMs = 0 }: ReportFact): readonly number[] => [customerMs, centreMs, companyMs, thirdPartyMs];

/**
 * The figures of a period, of a whole team and never of a person. Pure: the same rows give the same figures, so that whoever has the
 * export can check them.
 */
export function figuresFrom(all: readonly ReportFact[], { from, to, ...thresholds }: ReportAsked): readonly Figure[] {
  const facts = all.filter(({ at }) => at >= from && at < to);
  const of: Of = (kind, ...outcomes) => facts.filter((fact) => fact.kind === kind && (outcomes.length === 0 || outcomes.includes(fact.outcome)));
  return [...waitFigures(facts, of, { ...defaultThresholds, ...thresholds }), ...promiseFigures(of), ...outcomeFigures(of), ...conductFigures(of)];
}
