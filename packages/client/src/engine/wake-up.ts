import type { EngineDeps } from './engine-deps.ts';
import type { Held } from './held.ts';
import type { Moving } from './moving.ts';
import type { Sharing } from './sharing.ts';
import { createWaking } from './waking.ts';

/** What {@link listenToPage} needs beside the engine's own. */
export interface WakeUpDeps extends EngineDeps {
  readonly held: Held;
  readonly moving: Moving;
  readonly sharing: Sharing;
  account(): string | null;
}

/** What the engine does when its page wakes, sleeps or goes; returns the way to stop listening. */
export function listenToPage(deps: WakeUpDeps): () => void {
  const { ports, timers, moving, sharing } = deps;
  const { live, sender } = moving;

  const probe = (): void => {
    if (sharing.leads()) deps.probe().catch(() => live.reconnect(0));
  };

  /** Before anything is drawn: whether it is still the same person; then what other tabs may have changed. */
  async function refresh(): Promise<boolean> {
    const mine = deps.account();
    const stored = await deps.store.account();
    if (mine === null || mine !== deps.account()) return false;
    if (stored?.id !== mine) {
      deps.onLost();
      return false;
    }
    await Promise.all([deps.held.outbox.load(), deps.held.replicas.load()]);
    return mine === deps.account();
  }

  async function wake(away: boolean): Promise<void> {
    if (!(await refresh())) return;
    if (!sharing.leads()) return sharing.askForLeader();
    sender.hurry();
    if (away) live.reconnect(250 + 500 * ports.random.fraction());
    else probe();
  }

  return createWaking({
    lifecycle: ports.lifecycle,
    timers,
    random: ports.random,
    suspend() {
      if (sharing.leads()) sender.flush();
      sharing.rest();
      ports.storage.release();
    },
    resume: () => sharing.rejoin(),
    wake: (away) => void wake(away).catch(() => undefined),
    retry(ms) {
      live.hurry(ms);
      timers.after(ms, () => sender.hurry());
    },
    probe,
  });
}
