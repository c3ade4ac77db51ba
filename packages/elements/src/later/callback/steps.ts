import type { CallbackView, Instant, TimelineItem } from '@faden/protocol';
import { isOf } from '../../conversation/rows/lookup.ts';
import type { Said } from '../../conversation/rows/row.ts';

/** One thing that happened to a callback, or will. */
export interface Step {
  readonly said: Said;
  readonly at?: Instant;
  /** `next`: not yet, drawn as a dashed ring. */
  readonly tie: 'knot' | 'next';
}

const results = { 'no-answer': 'stepTried', busy: 'stepBusy', voicemail: 'stepVoicemail', failed: 'stepFailed', unknown: 'stepUnknown' } as const;

const step = (key: Said['key'], at: Instant | undefined, params?: Said['params']): Step => ({ said: { key, ...(params && { params }) }, tie: 'knot', ...(at !== undefined && { at }) });

/** What an entry means in the story of a callback; attempts and the request stand in the view, and an entry that is out of reach is no step. */
function stepOf(item: TimelineItem): Step | undefined {
  const { at } = item.entry;
  if (isOf(item, 'callback.scheduled')) return step('stepBooked', at);
  if (isOf(item, 'callback.queued')) return item.entry.body.reason === 'asap' || item.entry.body.reason === 'no-window' ? step('stepQueued', at) : undefined;
  if (isOf(item, 'callback.moved')) return step('stepMoved', at);
  if (isOf(item, 'callback.accepted')) return step('stepAccepted', at, { name: item.entry.body.agent.name });
  if (isOf(item, 'callback.missed')) return step('stepMissed', item.entry.body.dueAt);
  if (isOf(item, 'callback.connected')) return step('stepReached', at);
  if (isOf(item, 'callback.completed')) return step('stepSpoken', at);
  if (isOf(item, 'callback.unreachable')) return step('stepUnreachable', at);
  return isOf(item, 'callback.cancelled') ? step('stepCancelled', at) : undefined;
}

const isAbout = (item: TimelineItem, name: string): boolean =>
  item.delivery === 'confirmed' && item.entry.kind.startsWith('callback.') && (item.entry.body as { readonly callback?: string } | null)?.callback === name;

const inTime = (a: Step, b: Step): number => Date.parse(a.at ?? '') - Date.parse(b.at ?? '') || 0;

/** The story of one callback, oldest first, and what comes next. `timeline` is that of its case, as far as it is here. */
export function stepsOf(view: CallbackView, timeline: readonly TimelineItem[]): readonly Step[] {
  const told = timeline.flatMap((item) => (isAbout(item, view.name) ? (stepOf(item) ?? []) : []));
  const tried = view.attempts.map(({ result, at }) => step(results[result], at));
  const past = [...told, ...tried].toSorted(inTime);
  const next: readonly Step[] = view.nextTryAt === undefined || view.endedAt !== undefined ? [] : [{ said: { key: 'nextTry' }, at: view.nextTryAt, tie: 'next' }];
  return [step('stepAsked', view.requestedAt), ...past, ...next];
}
