import type { CaseView, CustomerCommands, LiveEvent, ReadPositions } from '@faden/protocol';

import type { Observable, Unsubscribe } from './observable.ts';

/** A file on its way. `sent` and `size` are bytes. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'uploading' | 'waiting' | 'failed';
  /** Why it failed, as an error code. */
  readonly refusal?: string;
}

/** Where a case stands in the line of its topic, and between when it will be its turn, as it was told last. */
export type QueueNews = Extract<LiveEvent, { readonly event: 'queue' }>['data'];

/** Everything one conversation shows at this moment. */
export interface Conversation extends CaseView {
  /** `loading`: nothing known yet. `refused`: the gateway does not give it to us. `gone`: erased. */
  readonly phase: 'loading' | 'ready' | 'refused' | 'gone';
  /** People of the centre who are writing now. */
  readonly typing: readonly { readonly actor: string; readonly name?: string }[];
  /** Absent until it was told; `place` is 0 once it stands in no line any more. */
  readonly queue?: QueueNews | undefined;
  readonly read: ReadPositions;
  /** Entries of the centre after what the customer has read. */
  readonly unread: number;
  readonly uploads: readonly Upload[];
}

/** One case in the customer's hands. Every writing method resolves once the words are kept safe on this device, not when they are delivered. */
export interface CaseHandle extends Observable<Conversation> {
  readonly id: string;
  subscribe(listener: (conversation: Conversation) => void): Unsubscribe;
  /** Writes a message; resolves with its name (the command's id). */
  send(text: string): Promise<string>;
  /** Uploads a file, then shares it; resolves with its name. */
  sendFile(file: Blob & { readonly name?: string }, text?: string): Promise<string>;
  /** The bytes of a shared file, by the `file` of its entry; fetched anew at every call, because access is checked at every call. */
  file(id: string): Promise<Blob>;
  edit(message: string, text: string): Promise<void>;
  redact(message: string): Promise<void>;
  confirmUnderstanding(): Promise<void>;
  correctUnderstanding(correction: string): Promise<void>;
  recordFact(fact: CustomerCommands['fact.record']): Promise<void>;
  answerResolution(answer: 'yes' | 'partly' | 'no', more?: { readonly points?: readonly string[]; readonly text?: string }): Promise<void>;
  escalate(text?: string): Promise<void>;
  rate(score: number, text?: string, more?: { readonly reopen?: boolean }): Promise<void>;
  withdraw(text?: string): Promise<void>;
  /** Says what the methods above have no words for, as a command of the protocol: answers to a promise, a consent, what it is about. Resolves with its name. */
  command<K extends keyof CustomerCommands>(kind: K, body: CustomerCommands[K]): Promise<string>;
  /** Says that the customer is writing; call at every keystroke, it is throttled. */
  typing(): void;
  /** Says that everything shown was read. */
  markRead(): void;
  /** Fetches an older page; resolves when it is in `timeline`. */
  older(): Promise<void>;
  /** Sends a failed command again under a new id. */
  retry(name: string): Promise<void>;
  /** Forgets a failed command. */
  discard(name: string): Promise<void>;
}
