import type { Mark } from '@faden/protocol';

import type { Conversation } from '../api/conversation.ts';
import type { Observable } from '../api/observable.ts';
import type { ConnectionState } from '../api/states.ts';
import type { Emitter } from '../observe/emitter.ts';
import type { NewCommand } from '../outbox/outbox.ts';
import type { OutboxRecord } from '../outbox/outbox-record.ts';
import type { TabMessage } from '../tabs/tab-message.ts';
import type { EngineDeps } from './engine-deps.ts';
import type { EngineEvents } from './engine-events.ts';
import type { Held } from './held.ts';
import { listenToPage } from './wake-up.ts';
import { createWiring } from './wiring.ts';

/** The sync engine both sides of a conversation run on: outbox, replicas, live connection, tabs. */
export interface Engine {
  readonly connection: Observable<ConnectionState>;
  readonly events: Emitter<EngineEvents>;
  readonly held: Held;
  /** Begins to work for an account; resolves when what is kept of it is known. */
  begin(account: string): Promise<void>;
  /** Stops working and forgets what is in memory; what is on disk stays. */
  end(): void;
  /** Ends for good. */
  destroy(): void;
  conversation(caseId: string): Observable<Conversation>;
  /** Keeps commands of a case and sends them; resolves with their ids when they are safe. `instead` are records that go in the same breath. */
  give(caseId: string, commands: readonly NewCommand[], instead?: readonly OutboxRecord[]): Promise<readonly string[]>;
  /** Sees to it that a case is known and kept current. */
  open(caseId: string): void;
  older(stream: string): Promise<void>;
  /** A head heard of outside the live connection; says whether the case was thought to be gone. */
  head(stream: string, mark: Mark): boolean;
  /** Connects anew, because who asks or what is to be watched has changed. */
  rewatch(): void;
  /** Tells the other tabs of this account. */
  tell(message: TabMessage): void;
}

/** An engine at rest: it has read, requested and listened to nothing. */
export function createEngine(deps: EngineDeps): Engine {
  const wiring = createWiring(deps);
  const { held, moving, sharing, connection, events } = wiring;
  const { outbox, replicas, conversations, typing } = held;
  const offConnection = connection.subscribe(conversations.touchAll);
  let offs: readonly (() => void)[] = [];

  function end(): void {
    wiring.account = null;
    for (const off of offs) off();
    offs = [];
    deps.store.use(null);
    moving.healing.stop();
    held.uploads.stop();
    for (const part of [outbox, replicas, typing, held.readUpTo, held.phases]) part.reset();
    connection.set('idle');
    conversations.touchAll();
  }

  return {
    connection,
    events,
    held,
    async begin(account) {
      wiring.account = account;
      deps.store.use(account);
      await Promise.all([outbox.load(), replicas.load()]);
      if (account !== wiring.account) return;
      offs = [sharing.join(), listenToPage({ ...deps, held, moving, sharing, account: () => wiring.account })];
      wiring.openAll();
      conversations.touchAll();
    },
    end,
    destroy() {
      end();
      offConnection();
      connection.set('destroyed');
      events.clear();
    },
    conversation: conversations.get,
    async give(caseId, commands, instead) {
      const ids = await outbox.add(caseId, commands, instead);
      typing.done(caseId);
      wiring.open(caseId);
      return ids;
    },
    open: wiring.open,
    older: moving.healing.older,
    head: wiring.head,
    rewatch: () => moving.live.reconnect(0),
    tell: sharing.tell,
  };
}
