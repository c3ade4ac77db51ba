import type { Texts } from '@faden/protocol';

/** One thing a scripted agent does, so many milliseconds after the one before. Words are given by language. */
export type Step = { readonly afterMs: number } & (
  | { readonly do: 'take' }
  | { readonly do: 'type' }
  | { readonly do: 'restate'; readonly points: readonly Texts[] }
  | { readonly do: 'reply'; readonly text: Texts }
  | { readonly do: 'propose'; readonly text: Texts }
);

/** An agent who answers by a script, through the same commands a person at the desk gives. */
export interface ScriptedAgent {
  /** The agent's id in the configuration. */
  readonly agent: string;
  /** What they do when a customer writes for the first time. */
  readonly first: readonly Step[];
  /** What they do when the same customer writes again, in turn; the last one is repeated. */
  readonly then: readonly (readonly Step[])[];
}

/** What becomes of the calls that are owed. Time leaps to each. */
export type ScriptedCalls =
  /** The agent calls; so many calls are not answered before one is. */
  | { readonly do: 'call'; readonly agent: string; readonly unanswered: number; readonly summary: Texts }
  /** Nobody calls; `agent` is whose list is looked at. */
  | { readonly do: 'miss'; readonly agent: string };

/** What the way between page and gateway is like. Delays are milliseconds one way. */
export interface Line {
  readonly delayMs: readonly [least: number, most: number];
  /** The connection breaks again and again: so long it holds, so long it is gone. */
  readonly breaks?: { readonly holdsMs: number; readonly goneMs: number };
}

/** A situation to try things in, as data: what time it is, who is at the desk, and what the line is like. */
export interface Scenario {
  readonly name: string;
  /** In one sentence, what happens in it. */
  readonly title: Texts;
  /** The mock's clock moves forward to the next moment at which the site is so. */
  readonly hours: 'open' | 'closed';
  readonly agents: readonly ScriptedAgent[];
  /** Absent: calls are booked, and nobody does anything about them. */
  readonly calls?: ScriptedCalls;
  readonly line: Line;
}
