import type { QueueNews } from '../api/conversation.ts';
import { isRecord } from '../call/read-answer.ts';
import type { Timers } from '../engine/timers.ts';

/** Somebody who is writing now. */
export interface Typist {
  readonly actor: string;
  readonly name?: string;
}

/** Says that we are writing, and remembers who else is. */
export interface Typing {
  /** Call at every keystroke; says so at most every 3 s. */
  mine(caseId: string): void;
  /** What was written is sent: says no more until the next keystroke. */
  done(caseId: string): void;
  /** Takes a live event about who is writing or where a case stands in a line; others are left alone. */
  hear(event: string, data: Readonly<Record<string, unknown>>): void;
  /** Somebody else writes, or has stopped. */
  theirs(caseId: string, typist: Typist, typing: boolean): void;
  of(caseId: string): readonly Typist[];
  /** Where cases stand in lines: as short-lived, and told anew with each connection. */
  readonly queues: Map<string, QueueNews>;
  reset(): void;
}

/** What {@link createTyping} needs. */
export interface TypingDeps {
  readonly timers: Timers;
  say(caseId: string, typing: boolean): void;
  onChange(caseId: string): void;
}

const SAY_EVERY_MS = 3000;
/** Longer than the pause between two signs of somebody who goes on writing. */
const FADES_AFTER_MS = 6000;
const NOBODY: readonly Typist[] = [];

/** Nobody writes yet. */
export function createTyping({ timers, say, onChange }: TypingDeps): Typing {
  const said = new Map<string, { readonly at: number; readonly fade: () => void }>();
  const others = new Map<string, readonly Typist[]>();
  const queues = new Map<string, QueueNews>();
  const fading = new Map<string, () => void>();

  function set(caseId: string, typist: Typist, typing: boolean): void {
    const rest = (others.get(caseId) ?? NOBODY).filter((one) => one.actor !== typist.actor);
    if (!typing && rest.length === (others.get(caseId) ?? NOBODY).length) return;
    others.set(caseId, typing ? [...rest, typist] : rest);
    onChange(caseId);
  }

  function done(caseId: string): void {
    const last = said.get(caseId);
    if (!last) return;
    last.fade();
    said.delete(caseId);
    say(caseId, false);
  }

  function theirs(caseId: string, typist: Typist, typing: boolean): void {
    const key = `${caseId} ${typist.actor}`;
    fading.get(key)?.();
    fading.delete(key);
    if (typing) fading.set(key, timers.after(FADES_AFTER_MS, () => set(caseId, typist, false)));
    set(caseId, typist, typing);
  }

  return {
    queues,
    mine(caseId) {
      const last = said.get(caseId);
      last?.fade();
      const due = !last || timers.now() - last.at >= SAY_EVERY_MS;
      if (due) say(caseId, true);
      said.set(caseId, { at: last && !due ? last.at : timers.now(), fade: timers.after(FADES_AFTER_MS, () => done(caseId)) });
    },
    done,
    hear(event, data) {
      const { case: id, by, name } = data;
      const caseId = String(id);
      if (event === 'queue') {
        queues.set(caseId, data as unknown as QueueNews);
        onChange(caseId);
      }
      if (event === 'typing' && isRecord(by)) theirs(caseId, { actor: String(by['actor']), ...(typeof name === 'string' && { name }) }, data['typing'] === true);
    },
    theirs,
    of: (caseId) => others.get(caseId) ?? NOBODY,
    reset() {
      for (const { fade } of said.values()) fade();
      for (const stop of fading.values()) stop();
      said.clear();
      fading.clear();
      others.clear();
      queues.clear();
    },
  };
}
