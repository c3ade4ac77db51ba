import type { Context } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import { lookUp } from '../decide/look-up.ts';
import { refuse } from '../decide/verdict.ts';
import type { EntryBodies } from '../entries/entry.ts';

type Body = EntryBodies['file.shared'];

/** The file as it may be shared, with the facts the gateway found out; or why it may not. */
export function sharedFile(body: Body, { found, site: { policies } }: Context): { body: Body } | { refusal: Refused } {
  const stored = lookUp(found.files, body.file);
  if (stored === null) return { refusal: refuse('file_missing') };
  const file = { ...body, ...stored };
  if (file.size > policies.fileBytes) return { refusal: refuse('too_large', { path: 'body.size' }) };
  if (!policies.fileTypes.includes(file.type)) return { refusal: refuse('file_refused', { path: 'body.type' }) };
  return { body: file };
}
