import type { Parts } from '@faden/protocol';

import type { createCallbacks } from '../callbacks/callbacks.ts';
import type { identify } from '../customer/identify.ts';
import type { subjectOf } from '../customer/subject-of.ts';
import type { createPollCarrier } from '../live/poll-carrier.ts';
import type { createRefusals } from '../outbox/refusals.ts';
import type { anew, failedWith } from '../outbox/second-try.ts';
import type { drop, readGap, readNewest, readOlder } from '../replica/stream-reads.ts';
import type { fetchFile, shareFile } from '../uploads/share-file.ts';
import type { createUploads } from '../uploads/uploads.ts';

/** A piece of code that may have to be fetched; rejects with a FadenError that may pass when it cannot be. Asking again tries again. */
export type Piece<T> = () => Promise<T>;

/** The code a client may need beyond what a plain conversation runs. In a browser each piece is a download of its own, made when it is needed. */
export interface Code {
  /** What is known of cases: their rules, and how they are folded and drawn. */
  readonly parts: Parts;
  /** How calls are asked for. */
  readonly callbacks: Piece<typeof createCallbacks>;
  /** Sending files, and fetching them. */
  readonly files: Piece<{ readonly createUploads: typeof createUploads; readonly shareFile: typeof shareFile; readonly fetchFile: typeof fetchFile }>;
  /** Becoming an identified customer. */
  readonly identity: Piece<{ readonly identify: typeof identify; readonly subjectOf: typeof subjectOf }>;
  /** Events by long polls, where streams do not come through. */
  readonly polls: Piece<typeof createPollCarrier>;
  /** Reading streams, where a connection did not bring all of them. */
  readonly reads: Piece<{ readonly drop: typeof drop; readonly readGap: typeof readGap; readonly readNewest: typeof readNewest; readonly readOlder: typeof readOlder }>;
  /** What becomes of commands the gateway refuses, and of cases it does not have. */
  readonly refusals: Piece<{ readonly createRefusals: typeof createRefusals; readonly anew: typeof anew; readonly failedWith: typeof failedWith }>;
}
