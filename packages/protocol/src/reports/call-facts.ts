import type { Instant } from '../basics/primitives.ts';
import { windowSpan } from '../callbacks/call-times.ts';
import type { CallWindow } from '../entries/callback-entries.ts';
import type { ReportFact, ReportedEntry } from './report-fact.ts';

interface Call {
  readonly requestedAt: Instant;
  /** The time that was promised: of the last window before anybody dialled, or the announced range. */
  promised?: { readonly from: Instant; readonly to: Instant };
  triedAt?: Instant;
  reachedAt?: Instant;
  doneAt?: Instant;
  cancelledAt?: Instant;
  missed: boolean;
}

// Where we put a missed call is no promise that was kept.
function promised(call: Call, body: Readonly<Record<string, unknown>>): void {
  if (call.triedAt !== undefined || call.missed) return;
  const expected = body['expected'] as { readonly from: Instant; readonly to: Instant } | undefined;
  if (body['window'] !== undefined) call.promised = windowSpan(body['window'] as CallWindow);
  else if (expected !== undefined) call.promised = expected;
}

const steps: Readonly<Record<string, (call: Call, at: Instant, body: Readonly<Record<string, unknown>>) => void>> = {
  'callback.scheduled': (call, _, body) => promised(call, body),
  'callback.moved': (call, _, body) => promised(call, body),
  'callback.queued': (call, _, body) => promised(call, body),
  'callback.dialled': (call, at) => void (call.triedAt ??= at),
  'callback.connected': (call, at) => void (call.reachedAt ??= at),
  'callback.completed': (call, at) => {
    call.reachedAt ??= at;
    call.doneAt = at;
  },
  'callback.missed': (call) => void (call.missed = true),
  'callback.cancelled': (call, at) => void (call.cancelledAt = at),
};

const within = (at: Instant | undefined, { from, to }: NonNullable<Call['promised']>): boolean => at !== undefined && at >= from && at <= to;

function factOf(call: Call, now: Instant, base: Pick<ReportFact, 'case' | 'topic'>): ReportFact {
  const { promised: time, triedAt, reachedAt, doneAt, cancelledAt, requestedAt } = call;
  const handled = reachedAt !== undefined && doneAt !== undefined ? { ms: Date.parse(doneAt) - Date.parse(reachedAt) } : {};
  const fact = { ...base, kind: 'call' as const, ...handled };
  if (time === undefined) return { ...fact, at: requestedAt, outcome: 'unannounced', mark: reachedAt === undefined ? 'unreached' : 'reached' };
  if (triedAt === undefined && cancelledAt !== undefined && cancelledAt <= time.to) return { ...fact, at: time.to, outcome: 'cancelled', mark: 'unreached' };
  const open = triedAt === undefined && now <= time.to;
  const late = open ? 'open' : triedAt === undefined ? 'missed' : 'late';
  const mark = within(reachedAt, time) ? 'reached-in-window' : reachedAt === undefined ? 'unreached' : 'reached';
  return { ...fact, at: time.to, outcome: within(triedAt, time) ? 'on-time' : late, mark };
}

/**
 * What became of each promised call: `on-time` when the first attempt lay in the promised window, else `late`, `missed`,
 * `cancelled` by the end of it, `open` before it; `unannounced` where no time could be said. `mark`: whether somebody was reached.
 */
export function callFacts(entries: readonly ReportedEntry[], now: Instant, base: Pick<ReportFact, 'case' | 'topic'>): ReportFact[] {
  const calls = new Map<string, Call>();
  for (const { kind, cause, at, body } of entries) {
    if (kind === 'callback.requested') calls.set(cause, { requestedAt: at, missed: false });
    const call = calls.get(String(body?.['callback']));
    if (call !== undefined && body !== null) steps[kind]?.(call, at, body);
  }
  return [...calls.values()].map((call) => factOf(call, now, base));
}
