import type { Conversation } from '@faden/client';
import type { Availability, CallbackView, CallWindow, Slots } from '@faden/protocol';
import { callbackName } from './fake-faden.ts';
import { conversation, tell, type Telling } from './story.ts';

/** A window of half an hour by Berlin's wall clock, for example `2026-11-24T14:00`. */
export const windowAt = (start: string): CallWindow => ({ start, minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' });

/** The windows of the design's page 04. */
export const someSlots: Slots = {
  zone: 'Europe/Berlin',
  topic: 'billing',
  slots: ['23T18:30', '23T19:00', '23T19:30', '24T08:30', '24T14:00', '24T14:30', '25T09:00', '25T11:30', '25T16:00', '26T09:00', '27T10:00', '30T10:00'].map((start) => ({ window: windowAt(`2026-11-${start}`), free: 2 })),
};

const halves = Array.from({ length: 20 }, (_, i) => `${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`);
/** A week in which everything is free. */
export const manySlots: Slots = { ...someSlots, slots: [24, 25, 26, 27, 30].flatMap((day) => halves.map((time) => ({ window: windowAt(`2026-11-${day}T${time}`), free: 3 }))) };

/** A bank that is open, with four people ahead, and calls. */
export const calls: Availability = {
  open: true,
  until: '2026-11-23T19:00:00.000Z',
  agents: 2,
  place: 5,
  callback: true,
  expected: { fromMs: 3 * 60_000, toMs: 5 * 60_000 },
  first: windowAt('2026-11-23T18:30'),
  asap: true,
  countries: ['DE', 'AT', 'CH'],
  callingNumber: '+493023125100',
};

/** The same when nobody is there. */
export const callsClosed: Availability = { open: false, until: '2026-11-24T07:00:00.000Z', agents: 0, place: 1, callback: true, silent: 'closed', asap: false, first: windowAt('2026-11-24T08:00'), countries: ['DE', 'AT', 'CH'] };

const name = callbackName;
const window = windowAt('2026-11-23T17:00');

/** A booked callback, with whatever is different about it. */
export const booked = (more: Partial<CallbackView> = {}): CallbackView => ({
  name,
  status: 'scheduled',
  window,
  number: '+493023125017',
  codeWord: { ours: 'Birke', yours: 'Anker' },
  callingNumber: '+493023125100',
  attempts: [],
  movesLeft: 3,
  changeableUntil: '2026-11-23T15:55:00.000Z',
  sequence: 0,
  topic: 'billing',
  requestedAt: '2026-11-23T15:20:00.000Z',
  ...more,
});

const told = (): Telling =>
  tell()
    .step('you', '10:02', 'message.posted', { text: 'The yearly fee was charged twice.' })
    .step('you', '16:20', 'callback.requested', { number: '+493023125017', topic: 'billing', window }, { name })
    .step('clock', '16:21', 'callback.scheduled', { callback: name, window, sequence: 0 });

/** A case with one callback, and what its timeline tells of it. */
export const caseWith = (view: CallbackView, story: Telling = told()): Conversation => conversation(story, { callbacks: [view] });

const tried = { attempt: 1, at: '2026-11-23T16:05:00.000Z', result: 'no-answer' } as const;
const agent = { id: 'jonas', name: 'Jonas Weber' };
const without = ({ window: _window, changeableUntil: _until, ...view }: CallbackView): CallbackView => ({ ...view, changeableUntil: null });

/** Every state a callback can be seen in, by name. */
export const callbackStates: Readonly<Record<string, () => Conversation>> = {
  sent: () => caseWith({ ...without(booked({ status: 'sent', wish: windowAt('2026-11-24T14:00'), number: '030 23125 017' })), movesLeft: 3 }),
  scheduled: () => caseWith(booked({ window: windowAt('2026-11-24T14:00'), changeableUntil: '2026-11-24T12:55:00.000Z' })),
  wish: () => caseWith(booked({ window: windowAt('2026-11-24T14:30'), wish: windowAt('2026-11-24T14:00'), changeableUntil: '2026-11-24T13:25:00.000Z' })),
  moving: () => caseWith(booked({ window: windowAt('2026-11-24T14:00'), pending: 'move', wish: windowAt('2026-11-25T09:00'), changeableUntil: '2026-11-24T12:55:00.000Z' })),
  cancelling: () => caseWith(booked({ window: windowAt('2026-11-24T14:00'), pending: 'cancel', changeableUntil: '2026-11-24T12:55:00.000Z' })),
  tried: () => caseWith(booked({ agent, attempts: [tried], nextTryAt: '2026-11-23T16:20:00.000Z', changeableUntil: '2026-11-23T16:15:00.000Z', movesLeft: 2 })),
  queued: () => caseWith(without(booked({ status: 'queued', place: 5, expected: { from: '2026-11-23T16:08:00.000Z', to: '2026-11-23T16:10:00.000Z' } })), tell().step('you', '16:58', 'callback.requested', { number: '+493023125017', topic: 'billing' }, { name }).step('clock', '16:58', 'callback.queued', { callback: name, reason: 'asap', priority: false })),
  accepted: () => caseWith(booked({ status: 'accepted', agent })),
  calling: () => caseWith(booked({ status: 'calling', agent })),
  connected: () => caseWith(booked({ status: 'connected', agent })),
  completed: () => caseWith(booked({ status: 'completed', agent, endedAt: '2026-11-23T16:04:00.000Z', summary: 'The second fee of 39.00 € goes back to your account ending 4417 by Friday.' }), told().step('jonas', '17:04', 'callback.completed', { callback: name, summary: 'The second fee goes back.' })),
  missed: () => caseWith(without(booked({ status: 'missed', expected: { from: '2026-11-23T16:07:00.000Z', to: '2026-11-23T16:15:00.000Z' } })), told().step('clock', '17:01', 'callback.missed', { callback: name, dueAt: '2026-11-23T16:00:00.000Z' })),
  unreachable: () => caseWith(booked({ status: 'unreachable', endedAt: '2026-11-23T16:00:00.000Z', attempts: [1, 2, 3].map((attempt) => ({ ...tried, attempt, at: `2026-11-23T15:${String(attempt * 15).padStart(2, '0')}:00.000Z` })) })),
  refused: () => caseWith({ ...without(booked({ status: 'refused', wish: windowAt('2026-11-24T14:00'), refusal: { code: 'callback_budget', instead: ['message', 'telephone'] } })), movesLeft: 0 }),
  cancelled: () => caseWith(booked({ status: 'cancelled', endedAt: '2026-11-23T16:00:00.000Z' }), told().step('you', '17:00', 'callback.cancelled', { callback: name, reason: 'customer' })),
};
