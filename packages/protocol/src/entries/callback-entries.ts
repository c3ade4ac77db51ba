import * as v from 'valibot';

import { idSchema, instantSchema, lineSchema, slugSchema, wordsSchema } from '../basics/primitives.ts';

const isMoment = (start: string): boolean => !Number.isNaN(Date.parse(`${start}:00Z`));

/** A window for a call, as local wall time with its zone, so that the time the customer saw is kept. */
export const windowSchema = v.object({
  start: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/), v.check(isMoment)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(480)),
  zone: lineSchema,
  offset: v.pipe(v.string(), v.regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/)),
});
/** A window for a call. */
export type CallWindow = v.InferOutput<typeof windowSchema>;

/** The two words of a callback: the caller says `ours`, the customer answers `yours`. */
export const codeWordSchema = v.object({ ours: lineSchema, yours: lineSchema });
/** The two words of a callback. */
export type CodeWord = v.InferOutput<typeof codeWordSchema>;

/** What came of a call that did not reach the customer; `unknown` where nobody was left to say. */
export const callResults = ['no-answer', 'busy', 'voicemail', 'failed', 'unknown'] as const;
/** One of {@link callResults}. */
export type CallResult = (typeof callResults)[number];

/** Why a callback ended without a call. */
export const callbackEndings = ['customer', 'agent', 'not-requested', 'withdrawn'] as const;

const about = { callback: idSchema };
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const attempt = v.pipe(v.number(), v.integer(), v.minValue(1));
// What only the gateway can give; said once, with the first confirmation.
const recognition = { codeWord: v.optional(codeWordSchema), callingNumber: v.optional(lineSchema) };

/** Bodies of a callback's steps. `callback` names the command that requested it. */
export const callbackEntries = {
  'callback.requested': v.object({
    /** E.164, shown nationally; in optimistic state as it was typed. */
    number: v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/)),
    topic: slugSchema,
    /** The wish; absent: as soon as possible, with the place kept. */
    window: v.optional(windowSchema),
  }),
  /** A window is booked. `wish` is the window that was asked for, where another one was booked; `sequence` grows with every change. */
  'callback.scheduled': v.object({ ...about, window: windowSchema, wish: v.optional(windowSchema), sequence: whole, ...recognition }),
  /** The callback has a place in the line; nobody who is in it falls out by waiting. */
  'callback.queued': v.object({
    ...about,
    reason: v.picklist(['asap', 'no-window', 'missed', 'retry']),
    priority: v.boolean(),
    wish: v.optional(windowSchema),
    place: v.optional(attempt),
    /** When the call was announced for. */
    expected: v.optional(v.object({ from: instantSchema, to: instantSchema })),
    nextTryAt: v.optional(instantSchema),
    ...recognition,
  }),
  'callback.moved': v.object({ ...about, window: windowSchema, sequence: attempt, movesLeft: whole }),
  'callback.accepted': v.object({ ...about, agent: v.object({ id: slugSchema, name: lineSchema }) }),
  /** Written before anybody or anything dials. */
  'callback.dialled': v.object({ ...about, attempt, by: v.picklist(['hand', 'provider']) }),
  /** What came of a call that reached nobody; `dialledAt` is when the telephone rang. */
  'callback.attempted': v.object({ ...about, attempt, result: v.picklist(callResults), dialledAt: v.optional(instantSchema), nextTryAt: v.optional(instantSchema) }),
  'callback.connected': v.object({ ...about, attempt }),
  'callback.completed': v.object({ ...about, summary: wordsSchema }),
  /** The window went by without an attempt; `dueAt` is when it ended. */
  'callback.missed': v.object({ ...about, dueAt: instantSchema }),
  'callback.unreachable': v.object({ ...about, attempts: attempt }),
  'callback.cancelled': v.object({ ...about, reason: v.picklist(callbackEndings), text: v.optional(wordsSchema) }),
} as const;
