import { DAY_MS } from '../time/zone.ts';
import type { CaseBench } from './case-bench.ts';

/** Aylin restates the concern in two points; returns the name of the understanding. */
export function restated(bench: CaseBench): string {
  const points = [
    { id: 'amount', text: 'The bill says 98 euros.' },
    { id: 'date', text: 'It came twice.' },
  ];
  return bench.must('aylin', 'concern.restate', { points });
}

/** The answers to the two points of {@link restated}. */
export const answers = [
  { point: 'amount', text: 'It is 89 euros.' },
  { point: 'date', text: 'The second one is void.' },
];

/** Aylin proposes a resolution that answers both points; returns its name. */
export function resolved(bench: CaseBench): string {
  if (bench.state.understanding.current === null) restated(bench);
  return bench.must('aylin', 'case.propose-resolution', { answers });
}

/** Petra confirms the resolution, and the case is closed. */
export function closed(bench: CaseBench): void {
  bench.must('petra', 'case.answer-resolution', { resolution: resolved(bench), answer: 'yes' });
}

/** The case is closed, and too long ago to open it again. */
export function longClosed(bench: CaseBench): void {
  closed(bench);
  bench.pass(91 * DAY_MS);
}

/** The case ends in favour of another one of Petra's; returns that one's id. */
export function merged(bench: CaseBench): string {
  const into = bench.freshId();
  bench.cases.set(into, { customer: 'customer-petra', open: true, reference: 'MB-2222-22Z' });
  bench.must('aylin', 'owner.take');
  bench.must('aylin', 'case.merge', { into });
  return into;
}

/** Aylin offers the case to Jonas; returns the name of the handover. */
export function offered(bench: CaseBench): string {
  return bench.must('aylin', 'handover.offer', { to: 'jonas', reason: 'Technical.', summary: 'The meter is wrong.' });
}
