import type { ErrorCode, OtherWay } from '@faden/protocol';

import type { SealedEntry } from '../ports/write.ts';

/** What became of one command, before it is written for the wire. `failed` may succeed later; `not-tried` came after a failure. */
export type Outcome =
  | { readonly type: 'accepted' | 'repeated'; readonly entries: readonly SealedEntry[] }
  | Refusal
  | { readonly type: 'failed'; readonly code: ErrorCode }
  | { readonly type: 'not-tried' };

/** A final refusal. `path` is where in the command the fault lies, `successor` the case that goes on, `missing` what stands in the way or is not there, `instead` what else reaches somebody. */
export interface Refusal {
  readonly type: 'refused';
  readonly code: ErrorCode;
  readonly path?: string;
  readonly successor?: string;
  readonly missing?: readonly string[];
  readonly instead?: readonly OtherWay[];
}

interface RefusalFacts {
  readonly path?: string | undefined;
  readonly successor?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly instead?: readonly OtherWay[] | undefined;
}

/** A refusal made of a code, its facts taken along only where there are any. */
export const refusal = (code: ErrorCode, { path, successor, missing, instead }: RefusalFacts = {}): Refusal => ({
  type: 'refused',
  code,
  ...(path === undefined ? {} : { path }),
  ...(successor === undefined ? {} : { successor }),
  ...(missing === undefined ? {} : { missing }),
  ...(instead === undefined ? {} : { instead }),
});
