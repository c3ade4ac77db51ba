import type { AgentCommands, CaseState, DeskAgent, DeskAgents, DeskCallback, Entry, InboxPage, InboxRow, InternalKind, SiteProfile } from '@faden/protocol';

import type { Conversation } from './conversation.ts';
import type { Observable, Unsubscribe } from './observable.ts';
import type { ConnectionState } from './states.ts';

/** What `createDesk` needs. */
export interface DeskOptions {
  /** The gateway's origin, for example `https://contact.example`. */
  readonly gateway: string;
}

/** A case as the desk sees it: the customer's conversation and the internal stream beside it. */
export interface DeskConversation extends Conversation {
  readonly site: string;
  readonly internal: readonly Entry<InternalKind>[];
  /** Whose turn it is since when, and whose it was for how long; `clockShares` adds it up. Absent while nothing is known. */
  readonly clock?: CaseState['case']['clock'];
  readonly customer: { readonly name?: string; readonly assurance: string; readonly online: boolean };
}

/** One case in an agent's hands. */
export interface DeskCaseHandle extends Observable<DeskConversation> {
  readonly id: string;
  subscribe(listener: (conversation: DeskConversation) => void): Unsubscribe;
  /**
   * Gives a command and resolves with its id once the gateway has accepted it; rejects with a FadenError when refused.
   * It is kept and sent again by itself while the connection is away.
   */
  give<K extends keyof AgentCommands & string>(kind: K, body: AgentCommands[K]): Promise<string>;
  sendFile(file: Blob & { readonly name?: string }, text?: string): Promise<string>;
  /** Sends a file again that was refused, by the id of its upload. */
  retryFile(upload: string): Promise<string>;
  /** Forgets a file that was refused or is still on its way. */
  discardFile(upload: string): void;
  typing(): void;
  markRead(): void;
  older(): Promise<void>;
  /** The bytes of a shared file, by the `file` of its entry; fetched anew at every call, because access is checked at every call. */
  file(id: string): Promise<Blob>;
  /** Stops watching this case. */
  close(): void;
}

/** The agents' side of the SDK. */
export interface Desk {
  /** Signs in; rejects with `unauthorized`. The session lives in this tab (sessionStorage holds the refresh token). */
  signIn(agent: string, password: string): Promise<DeskAgent>;
  /** Goes on with the session of an earlier page of this tab, if there is one. */
  resume(): Promise<DeskAgent | null>;
  signOut(): Promise<void>;
  readonly agent: Observable<DeskAgent | null>;
  readonly connection: Observable<ConnectionState>;
  /** Every open case of the agent's sites, the longest waiting first; live. */
  readonly inbox: Observable<readonly InboxRow[]>;
  /** Every call that is owed at the agent's sites, the most urgent first; live. */
  readonly callbacks: Observable<readonly DeskCallback[]>;
  /** The gateway's time in epoch ms, by which everything at the desk is due and late; this machine's own until it has been heard. */
  now(): number;
  /** Ended cases of the agent's sites, the last ended first; not live. Pass the `cursor` of a page to get the next. */
  ended(query?: { readonly site?: string; readonly cursor?: string }): Promise<InboxPage>;
  case(id: string): DeskCaseHandle;
  agents(site: string): Promise<DeskAgents['agents']>;
  profile(site: string): Promise<SiteProfile>;
  destroy(): Promise<void>;
}
