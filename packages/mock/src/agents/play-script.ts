import type { Clock } from '@faden/gateway';
import type { InboxRow, Texts } from '@faden/protocol';

import type { ScriptedAgent, Step } from '../scenarios/scenario.ts';
import type { DeskCaller } from './desk-caller.ts';

/** What playing a script needs. */
export interface PlayScriptDeps {
  readonly clock: Clock;
  readonly caller: DeskCaller;
  readonly script: ScriptedAgent;
  /** Told of what goes wrong; the script then waits for the customer's next words. */
  readonly onError: (error: unknown) => void;
}

/** A script being played. */
export interface Play {
  /** The agent goes home: nothing of the script happens any more. */
  stop(): void;
}

const sayIn = (lang: string, texts: Texts): string => texts[lang] ?? texts[lang.split('-')[0] ?? ''] ?? Object.values(texts)[0] ?? '';

/** Puts a scripted agent at the desk: whoever waits is answered, through real commands. */
export function playScript({ clock, caller, script, onError }: PlayScriptDeps): Play {
  const ending = new AbortController();
  const turns = new Map<string, number>();
  const busy = new Set<string>();

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const cancel = clock.after(ms, resolve);
      ending.signal.addEventListener('abort', cancel, { once: true });
    });
  const report = (error: unknown): void => {
    if (!ending.signal.aborted) onError(error);
  };

  const perform = async (row: InboxRow, step: Step): Promise<void> => {
    const { state } = await caller.snapshot(row.id);
    const { lang } = state.case;
    if (step.do === 'take' && state.people.owner?.id !== script.agent) await caller.give(row.id, 'owner.take', {});
    if (step.do === 'type') await caller.typing(row.id, true);
    if (step.do === 'reply') await caller.give(row.id, 'message.post', { text: sayIn(lang, step.text) });
    if (step.do === 'restate') await caller.give(row.id, 'concern.restate', { points: step.points.map((point, place) => ({ id: `point-${place + 1}`, text: sayIn(lang, point) })) });
    if (step.do === 'propose') {
      const points = state.understanding.current?.points ?? [];
      await caller.give(row.id, 'case.propose-resolution', { answers: points.map((point) => ({ point, text: sayIn(lang, step.text) })) });
    }
  };
  const answer = async (row: InboxRow): Promise<void> => {
    const turn = turns.get(row.id) ?? 0;
    turns.set(row.id, turn + 1);
    const steps = turn === 0 ? script.first : (script.then[Math.min(turn, script.then.length) - 1] ?? []);
    for (const step of steps) {
      await pause(step.afterMs);
      if (ending.signal.aborted) return;
      await perform(row, step);
    }
  };
  const consider = (row: InboxRow): void => {
    if (row.waitingSince === null || busy.has(row.id) || ending.signal.aborted) return;
    busy.add(row.id);
    answer(row)
      .finally(() => busy.delete(row.id))
      // What the customer wrote meanwhile had its hint while we were busy.
      .then(lookAround)
      .catch(report);
  };
  const lookAround = async (): Promise<void> => {
    if (!ending.signal.aborted) (await caller.inbox()).forEach(consider);
  };
  const attend = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await lookAround().catch(report);
      await caller.follow((event) => event.event === 'inbox' && consider(event.data.row), ending.signal).catch(report);
      await pause(500);
    }
  };
  void attend();

  return { stop: () => ending.abort() };
}
