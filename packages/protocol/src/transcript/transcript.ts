import * as v from 'valibot';

import { idSchema, instantSchema, lineSchema, slugSchema } from '../basics/primitives.ts';
import { entrySchema } from '../entries/entry.ts';
import { canonicalJson } from './canonical-json.ts';

/** A case to take home: its whole public timeline with its chain, so that nobody can change a word of it unseen. */
export const transcriptSchema = v.object({
  format: v.literal('faden-transcript'),
  version: v.literal(1),
  site: v.object({ id: slugSchema, name: lineSchema, operator: v.optional(lineSchema) }),
  case: idSchema,
  reference: v.optional(v.string()),
  madeAt: instantSchema,
  /** Where the timeline stood when the transcript was made. */
  head: v.object({ seq: v.pipe(v.number(), v.integer(), v.minValue(0)), hash: v.string() }),
  /** The site's signature over {@link signedText}, base64url, and the id of its key. */
  signature: v.optional(v.object({ algorithm: v.literal('Ed25519'), key: v.string(), value: v.string() })),
  entries: v.array(entrySchema),
});
/** A case to take home. */
export type Transcript = v.InferOutput<typeof transcriptSchema>;

/** What a site signs: which case stood where, and when. Everything else follows from the chain. */
export function signedText({ site, case: id, head, madeAt }: Pick<Transcript, 'site' | 'case' | 'head' | 'madeAt'>): string {
  return canonicalJson({ format: 'faden-transcript', site: site.id, case: id, seq: head.seq, hash: head.hash, madeAt });
}

/** A transcript as the text of a file: one entry a line, so that two of them can be compared with any tool. */
export function transcriptJson({ entries, ...rest }: Transcript): string {
  const head = JSON.stringify(rest, null, 2).replace(/\n\}$/, '');
  return `${head},\n  "entries": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`;
}
