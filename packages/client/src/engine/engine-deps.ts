import type { Actor, SiteProfile } from '@faden/protocol';

import type { AccountStore } from '../account/account-store.ts';
import type { Caller } from '../call/caller.ts';
import type { Code } from '../code/code.ts';
import type { Side } from '../conversation/unread.ts';
import type { RawEvent } from '../live/carrier.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session, Tokens } from '../session/session.ts';
import type { Timers } from './timers.ts';

/** What an engine needs of the side it works for. */
export interface EngineDeps {
  readonly ports: Ports;
  readonly timers: Timers;
  readonly caller: Caller;
  readonly session: Session<Tokens>;
  readonly store: AccountStore;
  readonly gateway: string;
  /** Names the lock and the channel that the tabs share. */
  readonly name: string;
  readonly side: Side;
  readonly code: Code;
  mint(): string;
  actor(): Actor;
  /** The profile of a case's site, once it is known. */
  site(caseId: string): SiteProfile | undefined;
  /** Cases to watch, for agents. */
  watch?(): readonly string[];
  /** Streams of a case that are read when it is opened. */
  streamsOf(caseId: string): readonly string[];
  /** Asks the gateway for heads over a fresh request, to see whether all is well. */
  probe(): Promise<void>;
  /** A connection was made; `unknown`: heads of streams there is no replica of. */
  onConnected(unknown: boolean): void;
  /** What is particular to this side: inbox, presence, place in the queue. */
  onOther(event: RawEvent): void;
  /** Cases changed in a way their list shows. */
  onList(): void;
  /** Another tab has stored a newer list. */
  onStoredList(): void;
  /** The internal stream of a case has changed. */
  onInternal?(caseId: string): void;
  /** This browser no longer holds the account in use: another tab has removed it. */
  onLost(): void;
  /** Somebody looks at a case for the first time. */
  onWatched(): void;
  /** Whether a stream did not come through here lately. */
  readonly transport: { pollOnlyMs(): number; remember(): void };
}

