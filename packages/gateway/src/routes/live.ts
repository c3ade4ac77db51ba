import { FadenError, liveRequestSchema, pollAnswerSchema, signalRequestSchema } from '@faden/protocol';

import { actorOf } from '../core/doer.ts';
import { route } from '../http/route.ts';
import { readableCase } from './case-access.ts';

const accepts = (request: Request, type: string): boolean => {
  const accept = request.headers.get('accept') ?? '*/*';
  return accept.includes(type) || accept.includes('*/*');
};

/** `POST /v1/live`: what is missing, and then what happens: as a stream, or as one long poll. */
export const listen = route({
  method: 'POST',
  path: '/v1/live',
  summary: 'Events as they happen. `Accept: text/event-stream` streams, `Accept: application/json` is one long poll of 25 s.',
  who: 'holder',
  body: liveRequestSchema,
  answers: { 200: pollAnswerSchema },
  answer: async ({ principal, body, request }, { live, isDraining }) => {
    if (isDraining()) throw new FadenError('draining', 'No new connections.', { retryAfterMs: 1000 });
    if ((request.headers.get('accept') ?? '').includes('text/event-stream')) {
      const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
      return new Response(live.stream(principal, body), { headers });
    }
    if (!accepts(request, 'application/json')) throw new FadenError('not_acceptable', 'Neither a stream nor a poll.');
    return { status: 200, body: { events: await live.poll(principal, body, request.signal) } };
  },
});

/** `POST /v1/signals`: that somebody is writing, and how far they have read. */
export const signal = route({
  method: 'POST',
  path: '/v1/signals',
  summary: 'Typing, and read up to a seq.',
  who: 'holder',
  body: signalRequestSchema,
  answers: { 204: null },
  answer: async ({ principal, body }, { store, bus, limits, directory }) => {
    const record = await readableCase(store, principal, body.case);
    await limits.signals(principal);
    const about = { case: record.id, site: record.site, customer: record.customer };
    if (body.read !== undefined) {
      const side = principal.type === 'customer' ? 'customer' : 'centre';
      const { positions, changed } = await store.registers.advance(record.id, side, Math.min(body.read, record.heads.public.seq));
      if (changed) bus.publish({ type: 'read', ...about, positions });
    }
    if (body.typing !== undefined) {
      const { role, actor, name } = actorOf(principal, record, directory);
      bus.publish({ type: 'typing', ...about, by: { role, actor }, typing: body.typing, ...(name === undefined ? {} : { name }) });
    }
    return new Response(null, { status: 204 });
  },
});
