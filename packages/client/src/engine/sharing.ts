import type { ConnectionState } from '../api/states.ts';
import type { Emitter } from '../observe/emitter.ts';
import type { Value } from '../observe/value.ts';
import { createLeadership, type Leadership } from '../tabs/leadership.ts';
import type { TabMessage } from '../tabs/tab-message.ts';
import { createTalk } from '../tabs/talk.ts';
import { type Beats, createBeats } from './beats.ts';
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
  const { storage, lifecycle: { visible } } = ports;
  const { tell, ...talk } = createTalk({ tabs: ports.tabs, name: deps.name, account: deps.account, onMessage: (message) => hear(deps, leadership, beats, message) });
  const beats = createBeats(timers, () => tell({ type: 'beat', visible: visible(), connection: connection.value, reached: reachedSeqs(held) }));
  const leadership = createLeadership({
    timers,
    visible,
    locks: () => (storage.mode.value === 'memory' ? null : ports.locks),
    name: `${deps.name} lead`,
    lead: () => lead(deps, beats),
  });

  function askForLeader(): void {
    if (leadership.leads()) return;
    tell({ type: 'who' });
    leadership.expectBeat(ANSWER_MS);
  }

  function rejoin(): void {
    talk.open();
    connection.set('connecting');
    leadership.join();
    askForLeader();
  }

  const rest = (): void => {
    leadership.leave();
    talk.close();
  };

  return {
    rest,
    rejoin,
    tell,
    askForLeader,
    leads: leadership.leads,
    onLife: beats.now,
    join() {
      rejoin();
      let shared = storage.mode.value;
      // A tab that lost the disk shares nothing and leads itself; one that found it again is one of many.
      const off = storage.mode.subscribe((mode) => {
        if (mode === shared) return;
        shared = mode;
        leadership.leave();
        leadership.join();
      });
      return () => {
        off();
        rest();
      };
    },
    onWritten(caseId) {
      tell({ type: 'outbox', case: caseId });
      if (leadership.leads()) moving.sender.kick(caseId);
      else leadership.expectBeat(ANSWER_MS);
    },
  };
}

const reachedSeqs = ({ replicas }: Held): Record<string, number> => Object.fromEntries(Object.entries(replicas.marks()).map(([stream, mark]) => [stream, mark[1]]));

/** Holds the stream and sends, until it is told to stop. */
function lead({ held, moving }: SharingDeps, beats: Beats): () => void {
  let leading = true;
  beats.start();
  // Others may have written since this tab last read.
  void Promise.allSettled([held.outbox.load(), held.replicas.load()]).then(() => {
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

/** What another tab has to say. */
function hear({ held, moving, connection, events, ...deps }: SharingDeps, leadership: Leadership, beats: Beats, message: TabMessage): void {
  const { outbox, replicas } = held;
  if (message.type === 'who') beats.answer();
  if (message.type === 'stream') replicas.load(message.stream).catch(() => undefined);
  if (message.type === 'live') deps.onOther(message);
  if (message.type === 'event') events.emit(message.event as keyof EngineEvents, message.detail as never);
  if (message.type === 'wiped') deps.onLost();
  if (message.type === 'list') deps.onStoredList();
  if (message.type === 'outbox') {
    const kick = (): void => {
      if (!leadership.leads()) return;
      beats.answer();
      moving.sender.kick(message.case);
    };
    outbox.load().then(kick, () => undefined);
  }
  if (message.type === 'beat' && !leadership.leads()) {
    leadership.onBeat(message.visible);
    connection.set(message.connection);
    const mine = reachedSeqs(held);
    for (const [stream, seq] of Object.entries(message.reached)) if (mine[stream] !== seq) replicas.load(stream).catch(() => undefined);
  }
}
