import type { CallWindow, WireEntry } from '@faden/protocol';

import { type Happening, isCentre } from '../history/history.ts';
import { createTimelines, type Written } from '../history/timelines.ts';
import { CAPACITY } from '../world/config.ts';
import type { Check, Guarantee, Violation } from './violation.ts';

/** A call that was asked for, as its entries tell. */
interface Call {
  readonly name: string;
  readonly case: string;
  readonly customer: string;
  readonly number: string;
  readonly topic: string;
  phase: 'waiting' | 'accepted' | 'calling' | 'connected' | 'over';
  agent?: string;
  window?: CallWindow | undefined;
  tried: boolean;
  dialledAt: number;
}

interface Step {
  readonly case: string;
  readonly written: Written;
}

/** How long after its time a promise may stand without a word: a tick, and the way to the disk and back. */
const WORD_MS = 60_000;
/** How long a call whose end nobody tells counts as a call. */
const CALL_MS = 10 * 60_000;
const GAP_MS = 60_000;

/** Public entries in the order of their commits, without those that a restore took. */
function stepsOf(happenings: readonly Happening[]): readonly Step[] {
  const timelines = createTimelines();
  let steps: Step[] = [];
  for (const happening of happenings) {
    timelines.take(happening);
    if (happening.type === 'restored') steps = steps.filter((step) => timelines.streams.get(step.case)?.includes(step.written));
    if (happening.type !== 'committed' || happening.stream !== 'public' || happening.entries.length === 0) continue;
    for (const written of timelines.streams.get(happening.case)?.slice(-happening.entries.length) ?? []) steps.push({ case: happening.case, written });
  }
  return steps;
}

const startOf = ({ start, offset }: CallWindow): number => Date.parse(`${start}:00${offset}`);
const endOf = (window: CallWindow): number => startOf(window) + window.minutes * 60_000;

function created(caseId: string, { cause, by, body }: WireEntry): Call {
  return { name: cause, case: caseId, customer: by.actor, number: String(body?.['number']), topic: String(body?.['topic']), phase: 'waiting', tried: false, dialledAt: Number.NEGATIVE_INFINITY };
}

const phases: Readonly<Record<string, Call['phase']>> = {
  'callback.scheduled': 'waiting', 'callback.queued': 'waiting', 'callback.moved': 'waiting', 'callback.attempted': 'waiting',
  'callback.accepted': 'accepted', 'callback.dialled': 'calling', 'callback.connected': 'connected',
  'callback.completed': 'over', 'callback.unreachable': 'over', 'callback.cancelled': 'over',
};

function follow(call: Call, { kind, at, body }: WireEntry): void {
  call.phase = phases[kind] ?? call.phase;
  if (kind === 'callback.accepted') call.agent = (body?.['agent'] as { readonly id: string } | undefined)?.id ?? '';
  if (kind === 'callback.dialled') Object.assign(call, { tried: true, dialledAt: Date.parse(at) });
  if (kind === 'callback.scheduled' || kind === 'callback.moved') Object.assign(call, { window: body?.['window'], tried: false });
  if (kind === 'callback.queued') call.window = undefined;
}

/** Invariants 6, 8 and 9, and that no telephone nobody picked up rings twice within a minute. */
export const callsInOrder: Check = (happenings) => {
  const violations: Violation[] = [];
  const calls = new Map<string, Call>();
  const rang = new Map<string, number>();
  const open = (): readonly Call[] => [...calls.values()].filter(({ phase }) => phase !== 'over');
  for (const { case: caseId, written } of stepsOf(happenings)) {
    const { entry, at } = written;
    const broken = (guarantee: Guarantee, what: string): unknown => violations.push({ guarantee, at, what: `${what} (${caseId} seq ${entry.seq})` });
    if (entry.kind === 'callback.requested') calls.set(entry.cause, created(caseId, entry));
    const call = calls.get(entry.kind === 'callback.requested' ? entry.cause : String(entry.body?.['callback']));
    if (entry.kind === 'case.resolution-proposed' && open().some((other) => other.case === caseId)) broken('I6', 'a resolution is proposed while a call is owed');
    if (call === undefined) continue;
    if (entry.kind === 'callback.dialled') {
      if (call.phase !== 'accepted' || call.agent !== entry.by.actor) broken('I8', `${entry.by.actor} dials what they have not accepted`);
      const gap = Date.parse(entry.at) - (rang.get(call.number) ?? Number.NEGATIVE_INFINITY);
      if (gap < GAP_MS) broken('doubled', `${call.number} rings again after ${gap / 1000} s`);
      rang.set(call.number, Date.parse(entry.at));
    }
    // Somebody picked up: whoever asks for another call then may be called at once.
    if (entry.kind === 'callback.connected' || entry.kind === 'callback.completed') rang.delete(call.number);
    follow(call, entry);
    const same = open().filter(({ customer, number }) => customer === call.customer && number === call.number);
    if (entry.kind === 'callback.requested' && same.length > 1) broken('I8', `${call.customer} is owed ${same.length} calls at ${call.number}`);
    const { window } = call;
    if (window === undefined || (entry.kind !== 'callback.scheduled' && entry.kind !== 'callback.moved')) continue;
    const booked = open().filter((other) => other.topic === call.topic && other.window !== undefined && startOf(other.window) === startOf(window)).length;
    if (booked > CAPACITY) broken('I9', `the window ${window.start} holds ${booked} calls`);
  }
  return violations;
};

/** No call that is owed passes in silence: a window without a call is called missed, a call without an end unknown. */
export const nothingSilent: Check = (happenings) => {
  const calls = new Map<string, Call>();
  for (const { case: caseId, written } of stepsOf(happenings)) {
    const { entry } = written;
    if (entry.kind === 'callback.requested') calls.set(entry.cause, created(caseId, entry));
    const call = calls.get(String(entry.body?.['callback']));
    if (call !== undefined) follow(call, entry);
  }
  const began = happenings.find((happening) => happening.type === 'began');
  const end = happenings.at(-1)?.at ?? 0;
  const now = (began?.type === 'began' ? began.epoch : 0) + end;
  return [...calls.values()].flatMap(({ name, phase, window, tried, dialledAt, case: caseId }): Violation[] => {
    const silent = (what: string): Violation[] => [{ guarantee: 'promise', at: end, what: `${what} (${name} of ${caseId})` }];
    const waits = phase === 'waiting' || phase === 'accepted';
    if (waits && window !== undefined && !tried && endOf(window) + WORD_MS < now) return silent(`the window ${window.start} went by without a word`);
    return phase === 'calling' && dialledAt + CALL_MS + WORD_MS < now ? silent('nobody says what came of a call') : [];
  });
};

/** What a customer sees as booked was booked: a wish that is only sent is never shown as an appointment. */
export const bookedIsBooked: Check = (happenings) => {
  const violations: Violation[] = [];
  const booked = new Set<string>();
  for (const happening of happenings) {
    if (happening.type === 'committed') {
      for (const { kind, body } of happening.entries) {
        if (kind === 'callback.scheduled' || kind === 'callback.moved') booked.add(`${String(body?.['callback'])} ${(body?.['window'] as CallWindow | undefined)?.start ?? ''}`);
      }
    }
    if (happening.type !== 'shown' || isCentre(happening.person)) continue;
    for (const { name, status, start } of happening.callbacks ?? []) {
      if (status !== 'scheduled' || booked.has(`${name} ${start ?? ''}`)) continue;
      violations.push({ guarantee: 'promise', at: happening.at, what: `${happening.tab} shows a call as booked for ${start ?? 'no time'}, which it is not (${name})` });
    }
  }
  return violations;
};
