import type { Conversation } from '../api/conversation.ts';
import type { Observable } from '../api/observable.ts';
import type { ConnectionState } from '../api/states.ts';
import { isRecord } from '../call/read-answer.ts';
import { createEmitter, type Emitter } from '../observe/emitter.ts';
import { createValue } from '../observe/value.ts';
import type { NewCommand } from '../outbox/outbox.ts';
import type { OutboxRecord } from '../outbox/outbox-record.ts';
import { caseOf, isInternal } from '../replica/reader.ts';
import { blankReplica } from '../replica/replica.ts';
import type { TabMessage } from '../tabs/tab-message.ts';
import type { EngineDeps } from './engine-deps.ts';
import type { EngineEvents } from './engine-events.ts';
import { createHeld, type Held } from './held.ts';
import { createMoving } from './moving.ts';
import { createNews } from './news.ts';
import { createSharing } from './sharing.ts';
import { listenToPage } from './wake-up.ts';

/** The sync engine both sides of a conversation run on: outbox, replicas, live connection, tabs. */
export interface Engine {
  readonly connection: Observable<ConnectionState>;
  readonly events: Emitter<EngineEvents>;
  readonly held: Held;
  /** Begins to work for an account; resolves when what is kept of it is known. */
  begin(account: string): Promise<void>;
  /** Stops working and forgets what is in memory; what is on disk stays. */
  end(): void;
  conversation(caseId: string): Observable<Conversation>;
  /** Keeps commands of a case and sends them; resolves with their ids when they are safe. `instead` are records that go in the same breath. */
  give(caseId: string, commands: readonly NewCommand[], instead?: readonly OutboxRecord[]): Promise<readonly string[]>;
  /** Sees to it that a case is known and kept current. */
  open(caseId: string): void;
  older(stream: string): Promise<void>;
  /** A head heard of outside the live connection. */
  head(stream: string, mark: [string, number, string]): void;
  /** Connects anew, because what is to be watched has changed. */
  rewatch(): void;
  /** Ends for good. */
  destroy(): void;
  /** Tells the other tabs of this account. */
  tell(message: TabMessage): void;
  /** Takes a live event about who is writing; says whether it was one. */
  onTyping(event: string, data: unknown): boolean;
}

/** An engine at rest: it has read, requested and listened to nothing. */
export function createEngine(deps: EngineDeps): Engine {
  const { store } = deps;
  const connection = createValue<ConnectionState>('idle');
  const events = createEmitter<EngineEvents>();
  const watched = new Set<string>();
  let account: string | null = null;
  let offs: (() => void)[] = [];

  const emit = <K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void => {
    events.emit(event, detail);
    // Entries are noticed by each tab for itself.
    if (event !== 'entry' && event !== 'accepted') sharing.tell({ type: 'event', event, detail });
  };
  const news = createNews({ side: deps.side, outbox: () => held.outbox, typing: () => held.typing, emit });
  const held = createHeld({
    ...deps,
    connection,
    onOutbox(caseId, by) {
      held.conversations.touch(caseId);
      deps.onList();
      if (by === 'me') sharing.onWritten(caseId);
    },
    onReplica(stream, before, after) {
      held.conversations.touch(caseOf(stream));
      if (isInternal(stream)) deps.onInternal?.(caseOf(stream));
      news(before, after);
      deps.onList();
    },
    onStored: (stream) => sharing.tell({ type: 'stream', stream }),
    onWatched(caseId) {
      watched.add(caseId);
      deps.onWatched();
      open(caseId);
    },
    active: () => account !== null,
  });
  const { outbox, replicas, phases } = held;
  const tab = deps.mint();
  const moving = createMoving({ ...deps, held, tab, connection, emit, onLife: () => sharing.onLife() });
  const sharing = createSharing({ ...deps, held, moving, connection, events, account: () => account });
  const offConnection = connection.subscribe(() => held.conversations.touchAll());

  function open(caseId: string): void {
    if (account === null || phases.get(caseId)) return;
    for (const stream of deps.streamsOf(caseId)) {
      if (replicas.get(stream)) continue;
      if (outbox.of(stream).some((record) => record.kind === 'case.open' && record.state !== 'sent')) replicas.put(blankReplica(stream));
      else moving.healing.fetch(stream);
    }
  }

  return {
    connection,
    events,
    held,
    async begin(next) {
      account = next;
      store.use(next);
      await Promise.all([outbox.load(), replicas.load()]);
      if (account !== next) return;
      offs = [sharing.join(), listenToPage({ ...deps, held, moving, sharing, account: () => account })];
      for (const caseId of new Set([...outbox.cases(), ...watched])) open(caseId);
      held.conversations.touchAll();
    },
    end() {
      account = null;
      for (const off of offs) off();
      offs = [];
      store.use(null);
      moving.healing.stop();
      held.uploads.stop();
      for (const part of [outbox, replicas, held.typing, held.readUpTo, phases]) part.reset();
      connection.set('idle');
      held.conversations.touchAll();
    },
    conversation: (caseId) => held.conversations.get(caseId),
    async give(caseId, commands, instead) {
      const ids = await outbox.add(caseId, commands, instead);
      held.typing.done(caseId);
      open(caseId);
      return ids;
    },
    open(caseId) {
      watched.add(caseId);
      open(caseId);
    },
    older: (stream) => moving.healing.older(stream),
    head: (stream, mark) => moving.healing.head(stream, mark),
    rewatch: () => moving.live.reconnect(0),
    destroy() {
      this.end();
      offConnection();
      connection.set('destroyed');
      events.clear();
    },
    tell: (message) => sharing.tell(message),
    onTyping(event, data) {
      if (event !== 'typing' || !isRecord(data) || !isRecord(data['by'])) return false;
      const name = typeof data['name'] === 'string' ? { name: data['name'] } : {};
      held.typing.theirs(String(data['case']), { actor: String(data['by']['actor']), ...name }, data['typing'] === true);
      return true;
    },
  };
}
