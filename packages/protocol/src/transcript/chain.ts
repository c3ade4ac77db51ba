import type { Author, Channel } from '../basics/people.ts';
import { canonicalJson } from './canonical-json.ts';

/** What the chain says of an entry: everything but its body, for which the commitment stands. */
export interface ChainedFacts {
  readonly seq: number;
  readonly at: string;
  readonly id: string;
  readonly cause: string;
  readonly kind: string;
  readonly channel: Channel;
  readonly by: Author;
  readonly commit: string;
}

/** The text whose SHA-256 (hex) is the commitment to a body. Without the salt nobody can test a guess; with both deleted it still stands. */
export function commitmentText(salt: string, body: unknown): string {
  return salt + canonicalJson(body);
}

/** The text whose SHA-256 (hex) is an entry's hash: it holds the hash of the entry before, `''` for the first. */
export function chainText(stream: string, prev: string, { seq, at, id, cause, kind, channel, by, commit }: ChainedFacts): string {
  return canonicalJson({ stream, seq, at, id, cause, kind, channel, role: by.role, actor: by.actor, prev, commit });
}
