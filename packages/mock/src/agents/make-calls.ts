import type { DeskCallback, Texts } from '@faden/protocol';

import type { MovableClock } from '../clock/movable-clock.ts';
import type { ScriptedCalls } from '../scenarios/scenario.ts';
import type { DeskCaller } from './desk-caller.ts';
import type { Play } from './play-script.ts';

/** What making calls by a script needs. */
export interface MakeCallsDeps {
  readonly clock: MovableClock;
  readonly caller: DeskCaller;
  readonly script: ScriptedCalls;
  /** Told of what goes wrong; the next look at the list tries again. */
  readonly onError: (error: unknown) => void;
}

const LOOK_MS = 1000;
// How long somebody who watches gets to read what stands there before time leaps or something happens.
const READ_MS = 4000;
const RING_MS = 3500;
const TALK_MS = 5000;

/** Works off the calls that are owed, or lets them be missed; time leaps to each, since nobody watches a page for days. */
export function makeCalls({ clock, caller, script, onError }: MakeCallsDeps): Play {
  let state: 'playing' | 'stopped' = 'playing';
  let cancel = (): void => undefined;
  const pause = (ms: number): Promise<void> => new Promise((resolve) => (cancel = clock.after(ms, resolve)));
  const leapTo = (moment: number): void => clock.putForward(Math.max(0, moment - clock.now()));

  async function make({ case: caseId, name: callback, attempts }: DeskCallback, { unanswered, summary }: { readonly unanswered: number; readonly summary: Texts }): Promise<void> {
    const attempt = attempts + 1;
    await caller.give(caseId, 'callback.accept', { callback });
    await pause(READ_MS);
    await caller.give(caseId, 'callback.dial', { callback, by: 'hand' });
    await pause(RING_MS);
    if (attempt <= unanswered) return void (await caller.give(caseId, 'callback.report', { callback, attempt, result: 'no-answer' }));
    await caller.give(caseId, 'callback.connect', { callback, attempt });
    await pause(TALK_MS);
    const { state: { case: { lang } } } = await caller.snapshot(caseId);
    await caller.give(caseId, 'callback.complete', { callback, summary: summary[lang.slice(0, 2)] ?? Object.values(summary)[0] ?? '' });
  }

  async function see(call: DeskCallback): Promise<void> {
    await pause(READ_MS);
    if (state === 'stopped') return;
    if (script.do === 'miss') return call.window === undefined ? undefined : leapTo(Date.parse(call.dueAt) + call.window.minutes * 60_000 + 1000);
    leapTo(Date.parse(call.dueAt));
    await make(call, script);
  }

  async function attend(): Promise<void> {
    while (state === 'playing') {
      const [next] = await caller.callbacks();
      if (next !== undefined && next.status !== 'calling') await see(next);
      await pause(LOOK_MS);
    }
  }

  const play = (): void =>
    void attend().catch((error: unknown) => {
      onError(error);
      if (state === 'playing') cancel = clock.after(LOOK_MS, play);
    });
  play();
  return {
    stop: () => {
      state = 'stopped';
      cancel();
    },
  };
}
