import * as v from 'valibot';

import type { WireEntry } from '../entries/entry.ts';
import { chainText, commitmentText } from './chain.ts';
import { type Transcript, transcriptSchema } from './transcript.ts';

/** What verification needs of the world: in browsers `crypto.subtle`, which answers later. */
export interface VerifyDeps {
  /** The SHA-256 of a text's UTF-8, as hex. */
  sha256(text: string): string | Promise<string>;
}

/**
 * What came of verifying: `intact`; `changed` names the first entry that is not what was written after the one before it: its words, time,
 * author, place or hash; `gap`: entries are missing before it; `cut`: the end is missing; `unreadable`: no transcript.
 */
export type Verdict =
  | { readonly verdict: 'intact'; readonly transcript: Transcript }
  | { readonly verdict: 'changed'; readonly transcript: Transcript; readonly entry: WireEntry }
  | { readonly verdict: 'gap'; readonly transcript: Transcript; readonly entry: WireEntry; readonly missing: number }
  | { readonly verdict: 'cut'; readonly transcript: Transcript; readonly missing: number }
  | { readonly verdict: 'unreadable'; readonly path: string };

async function commitmentOf({ sha256 }: VerifyDeps, { body, salt, commit }: WireEntry): Promise<string | undefined> {
  // Removed content leaves its commitment, which takes its place in the chain.
  if (body === null) return commit;
  return salt === undefined ? undefined : sha256(commitmentText(salt, body));
}

async function checked(deps: VerifyDeps, transcript: Transcript, place: number): Promise<Verdict | undefined> {
  const [entry, before] = [transcript.entries[place], transcript.entries[place - 1]];
  if (entry === undefined) return undefined;
  const expected = (before?.seq ?? 0) + 1;
  if (entry.seq > expected) return { verdict: 'gap', transcript, entry, missing: entry.seq - expected };
  const commit = await commitmentOf(deps, entry);
  const fits = commit !== undefined && entry.seq === expected && (await deps.sha256(chainText(transcript.case, before?.hash ?? '', { ...entry, commit }))) === entry.hash;
  return fits ? undefined : { verdict: 'changed', transcript, entry };
}

/**
 * Verifies a transcript as it was read from a file, without any server: every entry against its hash, each hash against the one before,
 * the last against the head. It proves that nothing was changed since the head was made; who made it, the signature says.
 */
export async function verifyTranscript(deps: VerifyDeps, file: unknown): Promise<Verdict> {
  const parsed = v.safeParse(transcriptSchema, file, { abortEarly: true });
  if (!parsed.success) return { verdict: 'unreadable', path: v.getDotPath(parsed.issues[0]) ?? '' };
  const transcript = parsed.output;
  for (const place of transcript.entries.keys()) {
    const verdict = await checked(deps, transcript, place);
    if (verdict !== undefined) return verdict;
  }
  const last = transcript.entries.at(-1);
  const [seq, hash] = [last?.seq ?? 0, last?.hash ?? ''];
  if (transcript.head.seq > seq) return { verdict: 'cut', transcript, missing: transcript.head.seq - seq };
  if (transcript.head.hash === hash && transcript.head.seq === seq) return { verdict: 'intact', transcript };
  return last === undefined ? { verdict: 'unreadable', path: 'head' } : { verdict: 'changed', transcript, entry: last };
}
