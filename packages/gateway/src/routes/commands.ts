import { submitAnswerSchema, submitRequestSchema, type CommandResult } from '@faden/protocol';

import { loadImage } from '../core/case-image.ts';
import { mayRead } from '../core/may-read.ts';
import type { Outcome } from '../core/outcome.ts';
import { wireEntry } from '../core/wire-entry.ts';
import { problemFor } from '../http/respond.ts';
import { route } from '../http/route.ts';
import { notFound } from './case-access.ts';

// 32 commands of 16 KiB each, every character escaped.
const BODY_LIMIT = 4 * 1024 * 1024;
const RETRY_MS = 1000;

/** `POST /v1/commands`: the one way to change a case. */
export const giveCommands = route({
  method: 'POST',
  path: '/v1/commands',
  summary: 'Gives 1 to 32 commands of one case, in order. Answers carry entries of the public stream.',
  who: 'holder',
  body: submitRequestSchema,
  bodyLimit: BODY_LIMIT,
  answers: { 200: submitAnswerSchema },
  answer: async ({ principal, body }, services) => {
    const { queue, limits, metrics, settings } = services;
    await limits.commands(principal, body.commands.length);
    const image = await loadImage(services, body.case);
    const opens = principal.type === 'customer' && body.commands[0]?.kind === 'case.open';
    if (image === undefined ? !opens : !mayRead(principal, image.record)) throw notFound();
    const outcomes = await queue.submit({ case: body.case, doer: principal, commands: body.commands });
    for (const { type } of outcomes) metrics.count('faden_commands_total', { outcome: type });
    return { status: 200, body: { results: body.commands.map(({ id }, place) => resultOf(settings.docs, id, outcomes[place] ?? { type: 'not-tried' })) } };
  },
});

function resultOf(docs: string, id: string, outcome: Outcome): CommandResult {
  if (outcome.type === 'not-tried') return { id, outcome: 'not-tried' };
  if (outcome.type === 'refused') return { id, outcome: 'refused', problem: problemFor(docs, outcome.code, outcome) };
  if (outcome.type === 'failed') return { id, outcome: 'refused', problem: problemFor(docs, outcome.code, { retryAfterMs: RETRY_MS }) };
  return { id, outcome: outcome.type, entries: outcome.entries.map(wireEntry) };
}
