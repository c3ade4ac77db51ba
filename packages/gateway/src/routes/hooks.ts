import { FadenError } from '@faden/protocol';

import { callReport } from '../deliveries/call-report.ts';
import { isGenuine, readHookToken, type HookSubject } from '../deliveries/hook-token.ts';
import { isBeingCalled } from '../deliveries/standing.ts';
import { readBytes } from '../http/read-body.ts';
import { route, type Answer, type RawCall } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import type { CalledCustomer, Channel, HookAnswer, HookReading } from '../ports/channel.ts';
import type { CaseRecord } from '../ports/write.ts';
import { notFound } from './case-access.ts';

const BODY_LIMIT = 16 * 1024;

const FORM = 'application/x-www-form-urlencoded';

/** A request of the telephone provider, its signature proved before anything is looked up. */
async function readSigned({ request, params }: Omit<RawCall, 'principal'>, channels: readonly Channel[]): Promise<HookReading> {
  const phone = channels.find(({ channel }) => channel === 'phone');
  if (phone?.readHook === undefined) throw notFound();
  const body = new TextDecoder().decode(await readBytes(request, BODY_LIMIT));
  const { pathname, search } = new URL(request.url);
  const reading = phone.readHook({ path: `${pathname}${search}`, token: params.token ?? '', rest: params.rest ?? '', headers: request.headers, body });
  if (reading.type === 'unsigned') throw new FadenError('unauthorized', 'The hook is not signed by the provider.');
  if (reading.type === 'unreadable') throw new FadenError('bad_request', 'The hook is not of the form the provider documents.');
  return reading;
}

/** The case and call a token names; a token of our own making only. */
async function subjectOf({ store, secrets }: Services, token: string): Promise<HookSubject & { readonly record: CaseRecord }> {
  const subject = readHookToken(token);
  const record = subject && (await store.timeline.load(subject.case));
  if (subject === undefined || record === undefined || !isGenuine(secrets, record, subject, token)) throw notFound();
  return { ...subject, record };
}

/** Who is being called; nobody once the callback was cancelled or reported. */
async function customerOf({ store }: Services, { record, ...subject }: Awaited<ReturnType<typeof subjectOf>>): Promise<CalledCustomer | undefined> {
  const item = record.state.callbacks[subject.callback];
  const isConnected = item?.status === 'connected' && item.attempts === subject.attempt;
  if (item === undefined || (!isConnected && !isBeingCalled(record, subject))) return undefined;
  const [requested] = await store.timeline.at(record.id, [item.seqs.requested]);
  const number: unknown = requested?.body?.number;
  return typeof number === 'string' ? { to: number, site: record.site, isConnected } : undefined;
}

async function answerHook(call: Omit<RawCall, 'principal'>, services: Services): Promise<Answer> {
  const reading = await readSigned(call, services.channels);
  const subject = await subjectOf(services, call.params.token ?? '');
  if (reading.type === 'instructions') return told(reading.answer(await customerOf(services, subject)));
  const command = reading.type === 'event' ? callReport(services.secrets, subject, reading.call, reading.event) : undefined;
  const [outcome] = command === undefined ? [] : await services.queue.submit({ case: subject.case, doer: { type: 'provider', channel: 'phone' }, commands: [command] });
  if (outcome?.type === 'failed') throw new FadenError('unavailable', 'What the provider said could not be stored now.', { retryAfterMs: 1000 });
  return reading.type === 'event' && reading.answer ? told(reading.answer) : new Response(null, { status: 204 });
}

const told = ({ contentType, body }: HookAnswer): Response => new Response(body, { headers: { 'content-type': contentType } });

/** `POST /v1/hooks/phone/{token}/{rest}`: the telephone provider says what happened in a call, or asks what to do with it. */
export const phoneHook = route({
  method: 'POST',
  path: '/v1/hooks/phone/{token}/{rest}',
  summary: 'Signed requests of the telephone provider: what happened in a call, and what to do with one that was answered.',
  who: 'provider',
  rawBody: FORM,
  answers: { 200: 'text/xml', 204: null },
  answer: answerHook,
});
