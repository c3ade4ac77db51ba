import { type DeskAgent, type DeskSession, FadenError } from '@faden/protocol';

import { isRecord } from '../call/read-answer.ts';
import type { Caller } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';
import { createSession, type Session } from '../session/session.ts';
import type { TabStorage } from './desk-ports.ts';

/** What a tab keeps of an agent's session. */
export interface KeptSession {
  readonly refresh: string;
  readonly agent: DeskAgent;
}

/** What a tab has kept; `null` when there is nothing, or nothing of ours. */
export function keptSession(tabStorage: TabStorage): KeptSession | null {
  try {
    const kept: unknown = JSON.parse(tabStorage.read() ?? 'null');
    return isRecord(kept) && typeof kept['refresh'] === 'string' && isRecord(kept['agent']) ? (kept as unknown as KeptSession) : null;
  } catch {
    return null;
  }
}

/** What {@link createDeskSession} needs. */
export interface DeskSessionDeps {
  readonly caller: Caller;
  readonly timers: Timers;
  readonly tabStorage: TabStorage;
  onAgent(agent: DeskAgent): void;
  /** The gateway knows this session no longer. */
  onEnded(): void;
}

/** The session of an agent in one tab. It is opened by signing in, never by itself. */
export const createDeskSession = ({ caller, timers, tabStorage, onAgent, onEnded }: DeskSessionDeps): Session<DeskSession> =>
  createSession<DeskSession>({
    caller,
    timers,
    alone: (task) => task(),
    load: async () => keptSession(tabStorage)?.refresh,
    async keep({ refresh, agent }) {
      tabStorage.write(JSON.stringify({ refresh, agent } satisfies KeptSession));
      onAgent(agent);
    },
    async open() {
      onEnded();
      throw new FadenError('unauthorized', 'Nobody is signed in');
    },
  });
