import { chainText, commitmentText, entryId, internalStream, type Author, type Channel, type NewEntry } from '@faden/protocol';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { Secrets } from '../ports/secrets.ts';
import type { StreamKind } from '../ports/timeline.ts';
import type { Head, SealedEntry } from '../ports/write.ts';
import { aboutOf } from './about.ts';
import { toBase64Url } from './base64url.ts';

/** What a commit adds to the entries of one command. `place` is that of the first among all entries of the command. */
export interface Sealing {
  readonly case: string;
  readonly stream: StreamKind;
  readonly head: Head;
  readonly at: string;
  readonly by: Author;
  readonly channel: Channel;
  readonly cause: string;
  readonly place: number;
}

const SALT_BYTES = 16;

/** The commitment to a body: SHA-256 over the salt and the body's canonical JSON, as hex. Without the salt nobody can test a guess. */
const commitmentOf = (secrets: Pick<Secrets, 'digest'>, salt: string, body: unknown): string =>
  bytesToHex(secrets.digest(commitmentText(salt, body)));

/** The chained hash of an entry, over everything but the body itself. */
function hashOf(secrets: Pick<Secrets, 'digest'>, stream: string, prev: string, entry: Omit<SealedEntry, 'hash'>): string {
  return bytesToHex(secrets.digest(chainText(stream, prev, entry)));
}

/** The name of a stream as it is hashed and sent. */
export const streamName = (caseId: string, kind: StreamKind): string => (kind === 'public' ? caseId : internalStream(caseId));

/** Numbers, salts and chains the entries of one command. */
export function sealEntries(secrets: Secrets, sealing: Sealing, entries: readonly NewEntry[]): readonly SealedEntry[] {
  const stream = streamName(sealing.case, sealing.stream);
  let { seq, hash } = sealing.head;
  return entries.map(({ kind, body }, place) => {
    const salt = toBase64Url(secrets.random(SALT_BYTES));
    const about = aboutOf(body);
    const facts = {
      id: entryId(sealing.cause, sealing.place + place),
      seq: (seq += 1),
      at: sealing.at,
      by: { role: sealing.by.role, actor: sealing.by.actor },
      channel: sealing.channel,
      kind,
      cause: sealing.cause,
      body: { ...body },
      salt,
      commit: commitmentOf(secrets, salt, body),
      ...(about === undefined ? {} : { about }),
    };
    hash = hashOf(secrets, stream, hash, { ...facts });
    return { ...facts, hash };
  });
}
