import type { ConnectionState } from '../api/states.ts';
import type { Emitter } from '../observe/emitter.ts';
import type { Value } from '../observe/value.ts';
import { createLeadership } from '../tabs/leadership.ts';
import type { TabMessage } from '../tabs/tab-message.ts';
import { createTalk } from '../tabs/talk.ts';
import { createBeats } from './beats.ts';
import type { EngineDeps } from './engine-deps.ts';
import type { EngineEvents } from './engine-events.ts';
import type { Held } from './held.ts';
import type { Moving } from './moving.ts';

/** This tab among the others of its browser profile. */
export interface Sharing {
  /** Joins the others; returns the way to leave them. */
  join(): () => void;
  /** Leaves for as long as the page rests. */
  rest(): void;
  rejoin(): void;
  leads(): boolean;
  tell(message: TabMessage): void;
  /** Asks who leads, and takes over when nobody answers soon. */
  askForLeader(): void;
  /** Something was written in this tab. */
  onWritten(caseId: string): void;
  /** The gateway gave a sign of life. */
  onLife(): void;
}

/** What {@link createSharing} needs beside the engine's own. */
export interface SharingDeps extends EngineDeps {
  readonly held: Held;
  readonly moving: Moving;
  readonly connection: Value<ConnectionState>;
  readonly events: Emitter<EngineEvents>;
  account(): string | null;
}

/** A leader that is asked something answers at once; one that does not is gone. */
const ANSWER_MS = 5000;

/** A tab that has not joined the others. */
export function createSharing(deps: SharingDeps): Sharing {
  const { ports, timers, held, moving, connection } = deps;
  const { outbox, replicas } = held;
  const talk = createTalk({ tabs: ports.tabs, name: deps.name, account: deps.account, onMessage: (message) => onMessage(message) });
  const reachedSeqs = (): Record<string, number> => Object.fromEntries(Object.entries(replicas.marks()).map(([stream, mark]) => [stream, mark[1]]));
  const beats = createBeats(timers, () => talk.tell({ type: 'beat', visible: ports.lifecycle.visible(), connection: connection.value, reached: reachedSeqs() }));
  const leadership = createLeadership({
    timers,
    locks: () => (ports.storage.mode.value === 'memory' ? null : ports.locks),
    name: `${deps.name} lead`,
    visible: () => ports.lifecycle.visible(),
    lead,
  });

  function lead(): () => void {
    let leading = true;
    beats.start();
    // Others may have written since this tab last read.
    void Promise.all([outbox.load(), replicas.load()])
      .catch(() => undefined)
      .then(() => {
        if (!leading) return;
        moving.live.start();
        moving.sender.start();
      });
    return () => {
      leading = false;
      beats.stop();
      moving.live.stop();
      moving.sender.stop();
    };
  }

  function onBeat({ visible, connection: state, reached }: Extract<TabMessage, { type: 'beat' }>): void {
    leadership.onBeat(visible);
    if (leadership.leads()) return;
    connection.set(state);
    const mine = reachedSeqs();
    for (const [stream, seq] of Object.entries(reached)) if (mine[stream] !== seq) void replicas.load(stream);
  }

  async function onOutbox(caseId: string): Promise<void> {
    await outbox.load();
    if (!leadership.leads()) return;
    beats.answer();
    moving.sender.kick(caseId);
  }

  function onMessage(message: TabMessage): void {
    if (message.type === 'beat') onBeat(message);
    else if (message.type === 'who') beats.answer();
    else if (message.type === 'outbox') void onOutbox(message.case).catch(() => undefined);
    else if (message.type === 'stream') void replicas.load(message.stream).catch(() => undefined);
    else if (message.type === 'live') deps.onOther({ event: message.event, data: message.data });
    else if (message.type === 'event') deps.events.emit(message.event as keyof EngineEvents, message.detail as never);
    else if (message.type === 'wiped') deps.onLost();
    else if (message.type === 'list') deps.onStoredList();
  }

  const sharing: Sharing = {
    join() {
      sharing.rejoin();
      let shared = ports.storage.mode.value;
      // A tab that lost the disk shares nothing and leads itself; one that found it again is one of many.
      const off = ports.storage.mode.subscribe((mode) => {
        if (mode === shared) return;
        shared = mode;
        leadership.leave();
        leadership.join();
      });
      return () => {
        off();
        sharing.rest();
      };
    },
    rest() {
      leadership.leave();
      talk.close();
    },
    rejoin() {
      talk.open();
      connection.set('connecting');
      leadership.join();
      sharing.askForLeader();
    },
    leads: () => leadership.leads(),
    tell: (message) => talk.tell(message),
    askForLeader() {
      if (leadership.leads()) return;
      talk.tell({ type: 'who' });
      leadership.expectBeat(ANSWER_MS);
    },
    onWritten(caseId) {
      talk.tell({ type: 'outbox', case: caseId });
      if (leadership.leads()) moving.sender.kick(caseId);
      else leadership.expectBeat(ANSWER_MS);
    },
    onLife: () => beats.now(),
  };
  return sharing;
}
