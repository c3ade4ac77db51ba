import type { CaseHandle, Conversation } from '@faden/client';
import type { SiteProfile } from '@faden/protocol';
import type { TimedWords as Words } from '../../words/timed-words.ts';

/** What stands open in a case: one thing at a time. `name` says of which promise. */
export type Opened = { readonly what: 'correct' | 'up' } | { readonly what: 'withdraw'; readonly name: string };

/** What the customer asks of a case, besides answering its cards. */
export type CaseAct =
  | { readonly type: 'open'; readonly opened: Opened }
  | { readonly type: 'close' | 'conversation' }
  | { readonly type: 'complain'; readonly problem: Problem }
  | { readonly type: 'do'; readonly place: Problem['place']; readonly done: (handle: CaseHandle) => Promise<unknown> }
  | { readonly type: 'download'; readonly file: string; readonly name: string };

/** What is wrong, in words, and beside what it is said. */
export interface Problem {
  readonly place: 'correct' | 'up' | 'rating' | 'documents' | 'consents' | 'promises';
  readonly text: string;
}

/** Everything a case is drawn with. */
export interface CaseScene {
  readonly words: Words;
  readonly view: Conversation;
  readonly profile: SiteProfile | undefined;
  readonly brand: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly opened: Opened | undefined;
  readonly problem: Problem | undefined;
  act(act: CaseAct): void;
}
