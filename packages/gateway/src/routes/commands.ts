import { submitAnswerSchema, submitRequestSchema, type CommandResult, type SubmitRequest } from '@faden/protocol';

import type { CallPermit } from '../calls/call-scene.ts';
import { loadImage } from '../core/case-image.ts';
import { mayAct } from '../core/doer.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Bearer } from '../core/principal.ts';
import { wireEntry } from '../core/wire-entry.ts';
import { problemFor } from '../http/respond.ts';
import { route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import { notFound } from './case-access.ts';

// 32 commands of 16 KiB each, every character escaped.
const BODY_LIMIT = 4 * 1024 * 1024;
const RETRY_MS = 1000;

/** `POST /v1/commands`: the one way to change a case. */
export const giveCommands = route({
  method: 'POST',
  path: '/v1/commands',
  summary: 'Gives 1 to 32 commands of one case, in order. Answers carry entries of the public stream.',
  who: 'bearer',
  body: submitRequestSchema,
  bodyLimit: BODY_LIMIT,
  answers: { 200: submitAnswerSchema },
  answer: async ({ principal, body, address }, services) => {
    const { queue, limits, metrics, settings } = services;
    await limits.commands(principal, body.commands.length);
    const image = await loadImage(services, body.case);
    const opens = principal.type === 'customer' && body.commands[0]?.kind === 'case.open';
    if (image === undefined ? !opens : !mayAct(principal, image.record)) throw notFound();
    if (principal.type === 'grant' && principal.case !== body.case) throw notFound();
    const permit = await callPermit(services, { principal, address }, body);
    const outcomes = await queue.submit({ case: body.case, doer: principal, commands: body.commands, permit });
    for (const { type } of outcomes) metrics.count('faden_commands_total', { outcome: type });
    return { status: 200, body: { results: body.commands.map(({ id }, place) => resultOf(settings.docs, id, outcomes[place] ?? { type: 'not-tried' })) } };
  },
});

/** Requests for calls are counted by where they come from, before anything is looked up. */
async function callPermit({ limits, directory }: Services, { principal, address }: { readonly principal: Bearer; readonly address: string | undefined }, { commands }: SubmitRequest): Promise<CallPermit> {
  const count = commands.filter(({ kind }) => kind === 'callback.request').length;
  const calls = principal.type === 'agent' ? undefined : directory.site(principal.site)?.calls;
  return calls === undefined || principal.type === 'agent' ? 'unknown' : limits.calls({ site: principal.site, address, count, perDay: calls.perAddressBlock });
}

function resultOf(docs: string, id: string, outcome: Outcome): CommandResult {
  if (outcome.type === 'not-tried') return { id, outcome: 'not-tried' };
  if (outcome.type === 'refused') return { id, outcome: 'refused', problem: problemFor(docs, outcome.code, outcome) };
  if (outcome.type === 'failed') return { id, outcome: 'refused', problem: problemFor(docs, outcome.code, { retryAfterMs: RETRY_MS }) };
  return { id, outcome: outcome.type, entries: outcome.entries.map(wireEntry) };
}
