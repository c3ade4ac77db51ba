import { everyPart } from '@faden/protocol';

import { createCallbacks } from '../callbacks/callbacks.ts';
import { identify } from '../customer/identify.ts';
import { subjectOf } from '../customer/subject-of.ts';
import { createPollCarrier } from '../live/poll-carrier.ts';
import { createRefusals } from '../outbox/refusals.ts';
import { anew, failedWith } from '../outbox/second-try.ts';
import { drop, readGap, readNewest, readOlder } from '../replica/stream-reads.ts';
import { fetchFile, shareFile } from '../uploads/share-file.ts';
import { createUploads } from '../uploads/uploads.ts';
import type { Code } from './code.ts';

/** All code at hand: for the desk, for Node, and wherever nothing may come later than it is asked for. */
export const codeAtHand: Code = {
  parts: everyPart,
  callbacks: async () => createCallbacks,
  files: async () => ({ createUploads, shareFile, fetchFile }),
  identity: async () => ({ identify, subjectOf }),
  polls: async () => createPollCarrier,
  reads: async () => ({ drop, readGap, readNewest, readOlder }),
  refusals: async () => ({ createRefusals, anew, failedWith }),
};
