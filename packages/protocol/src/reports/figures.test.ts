import assert from 'node:assert/strict';
import test from 'node:test';

import { abandonment, serviceLevels, type Offered } from './service-levels.ts';
import { definitions } from './definitions.ts';
import type { ReportFact } from './report-fact.ts';
import { factsFromCsv, factsToCsv } from './facts-csv.ts';
import { figuresFrom } from './figures-from.ts';
import type { Figure } from './figure.ts';
import { fiveFormulas, golden, surveys, voice, wilson } from './fixtures/kpi-vectors.ts';
import { defaultThresholds, offeredOf } from './offered.ts';
import { LEAST_SAMPLE, ratio, wilson95 } from './ratio.ts';
import { sampled, spreadOf } from './spread.ts';
import { effort, recommendation, satisfaction } from './surveys.ts';

const near = (actual: number, expected: number, what: string): void => assert.ok(Math.abs(actual - expected) < 5e-8, `${what}: ${actual}, not ${expected}`);
const quotient = ([count, of]: readonly [number, number]): number => count / of;

const day: readonly ReportFact[] = voice.map(({ id, waitSec, outcome }) => ({ kind: 'wait', case: id, topic: 'billing', at: '2026-11-23T09:00:00.000Z', outcome, ms: waitSec * 1000, mark: 'open' }));

test('the six service levels of the golden day are those counted by hand', () => {
  const levels = serviceLevels(offeredOf(day, defaultThresholds));
  near(quotient(levels.strict), golden.SL_strict, 'strict');
  for (const name of ['f1', 'f2', 'f3', 'f4'] as const) near(quotient(levels[name]), golden[`SL_${name}`], name);
});

test('abandonment, time to answer, longest wait and length of the golden day are those counted by hand', () => {
  const offered = offeredOf(day, defaultThresholds);
  near(quotient(abandonment(offered).all), golden.ABN, 'abandonment');
  near(quotient(abandonment(offered).net), golden.ABN_net, 'net abandonment');
  near(spreadOf(day.flatMap(({ outcome, ms }) => (outcome === 'answered' && ms !== undefined ? [ms / 1000] : []))).mean, golden.ASA, 'time to answer');
  assert.equal(spreadOf(voice.map(({ waitSec }) => waitSec)).max, golden.maxWait);
  near(spreadOf(voice.flatMap(({ handleSec }) => (handleSec > 0 ? [handleSec] : []))).mean, golden.AHT, 'length');
});

test('the five published formulas give the published figures', () => {
  const { answered, abandoned, answeredIn20, abandonedIn20, abandonedIn5 } = fiveFormulas;
  const counts: Offered = { answered, abandoned, answeredWithin: answeredIn20, abandonedWithin: abandonedIn20, abandonedAtOnce: abandonedIn5, converted: 0, waiting: 0 };
  const levels = serviceLevels(counts);
  for (const name of ['f1', 'f2', 'f3', 'f4', 'f5'] as const) near(quotient(levels[name]), fiveFormulas[name], name);
  assert.ok(quotient(levels.strict) <= Math.min(...(['f1', 'f2', 'f3', 'f4', 'f5'] as const).map((name) => quotient(levels[name]))), 'none is stricter than ours');
});

test('surveys are evaluated as counted by hand', () => {
  near(quotient(satisfaction(surveys.satisfaction).content), golden.CSAT, 'satisfaction');
  near(satisfaction(surveys.satisfaction).mean, golden.CSATmean, 'mean satisfaction');
  near(effort(surveys.effort).mean, golden.CES, 'effort');
  near(quotient(effort(surveys.effort).agreeing), golden.CESagree, 'easy');
  near(recommendation(surveys.recommendation), golden.NPS, 'recommendation');
});

test('the intervals are Wilson’s', () => {
  for (const { k, n, ci } of wilson) {
    const [low, high] = wilson95(k, n);
    near(low, ci[0], `low of ${k}/${n}`);
    near(high, ci[1], `high of ${k}/${n}`);
  }
  assert.deepEqual([wilson95(0, 10)[0], wilson95(10, 10)[1]], [0, 1]);
});

test('of fewer than ten nothing but counts is said', () => {
  assert.deepEqual(ratio(8, LEAST_SAMPLE - 1), { count: 8, of: 9, share: null, interval: null });
  assert.equal(ratio(8, LEAST_SAMPLE).share, 0.8);
  assert.deepEqual(sampled([1, 2, 3]), { n: 3, spread: null });
  assert.deepEqual(sampled([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]).spread, { mean: 14.5, p50: 5, p80: 8, p95: 100, max: 100 });
  const [level] = figuresFrom(day, { from: '2026-11-23T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z' });
  assert.deepEqual(level?.type === 'share' && [level.count, level.of, level.share], [2, 6, null]);
});

const busy: readonly ReportFact[] = Array.from({ length: 40 }, (_, place): ReportFact[] => {
  const base = { case: `c${place}`, topic: 'billing', at: `2026-11-${String(1 + (place % 28)).padStart(2, '0')}T09:00:00.000Z` };
  return [
    { ...base, kind: 'case', outcome: ['confirmed', 'silence', 'open', 'withdrawn'][place % 4] ?? '', number: 1 + (place % 3), mark: ['handled', 'handled', 'reopened', 'unhandled'][place % 4] ?? '', customerMs: place, centreMs: 2 * place, companyMs: 5, thirdPartyMs: 0 },
    { ...base, kind: 'wait', outcome: ['answered', 'answered', 'abandoned', 'callback', 'waiting'][place % 5] ?? '', ms: place * 1500, businessMs: place * 1000, mark: place % 9 === 0 ? 'closed' : 'open' },
    { ...base, kind: 'promise', outcome: ['kept', 'late', 'broken', 'kept', 'moved', 'withdrawn', 'open'][place % 7] ?? '' },
    { ...base, kind: 'call', outcome: ['on-time', 'late', 'missed', 'cancelled', 'unannounced', 'open'][place % 6] ?? '', mark: ['reached', 'unreached', 'reached-in-window'][place % 3] ?? '', ms: place * 100 },
    { ...base, kind: 'rating', outcome: 'rated', number: 1 + (place % 5) },
    { ...base, kind: 'answer', outcome: ['yes', 'partly', 'no', 'silence'][place % 4] ?? '' },
    { ...base, kind: 'escalation', outcome: ['in-time', 'late', 'unanswered'][place % 3] ?? '', number: 1 },
    { ...base, kind: 'reply', outcome: ['written', 'edited', 'unedited', 'statement', 'asked', 'asked-again', 'handover'][place % 7] ?? '', ...(place % 2 === 0 && { mark: 'corrected' }) },
  ];
}).flat();
const november = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };

test('every figure carries its formula, its population and its sample', () => {
  const figures = figuresFrom(busy, november);
  assert.deepEqual(figures.map(({ name }) => name).toSorted(), Object.keys(definitions).toSorted());
  for (const one of figures) {
    assert.ok(one.formula.length > 3 && one.population.length > 10, one.name);
    assert.ok((one.type === 'share' ? one.of : one.n) >= 0, one.name);
    if (one.type === 'share') assert.ok(one.count <= one.of, one.name);
  }
});

test('what was left out is counted beside the figure', () => {
  const of = (name: Figure['name']) => figuresFrom(busy, november).find((one) => one.name === name);
  assert.deepEqual(of('promises-kept')?.excluded, { cancelled: 7, unannounced: 6, moved: 6, withdrawn: 5 });
  assert.deepEqual(of('resolution-confirmed')?.excluded, { silence: 10 });
  assert.deepEqual(of('service-level')?.excluded, { closed: 5, arriving: 1 });
});

test('the four turns sum to one, and nothing outside the period is counted', () => {
  const turns = figuresFrom(busy, november).find(({ type }) => type === 'turns');
  assert.ok(turns?.type === 'turns' && turns.shares);
  near(Object.values(turns.shares).reduce((sum, part) => sum + part, 0), 1, 'turns');
  const later = figuresFrom(busy, { from: '2027-01-01T00:00:00.000Z', to: '2027-02-01T00:00:00.000Z' });
  assert.ok(later.every((one) => (one.type === 'share' ? one.of : one.n) === 0));
});

test('the export recomputes to the same figures, to the last digit', () => {
  const figures = figuresFrom(busy, november);
  assert.deepEqual(figuresFrom(factsFromCsv(factsToCsv(busy)), november), figures);
  assert.deepEqual(figuresFrom(JSON.parse(JSON.stringify(busy)) as ReportFact[], november), figures);
});

test('the export has one line for each row, and none for what it does not know', () => {
  const csv = factsToCsv(busy);
  assert.equal(csv.split('\r\n').length, busy.length + 2);
  assert.deepEqual(factsFromCsv(`${csv}robot,c1,billing,2026-11-01T00:00:00.000Z,danced\r\n`), busy);
});
