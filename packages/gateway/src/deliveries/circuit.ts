/** What is known of an endpoint: how often in a row it failed, until when it is left alone, and whether somebody is trying it out. */
export interface Circuit {
  readonly failures: number;
  /** Epoch ms; 0 while it is in use. */
  readonly openUntil: number;
  readonly probing: boolean;
}

/** An endpoint nothing is known of. */
export const closedCircuit: Circuit = { failures: 0, openUntil: 0, probing: false };

const FAILURES = 5;
const FIRST_MS = 15_000;
const MOST_MS = 5 * 60_000;

/** Whether something may be sent now; after the pause, one alone tries it out. */
export function admits({ failures, openUntil, probing }: Circuit, now: number): boolean {
  return failures < FAILURES || (now >= openUntil && !probing);
}

/** The circuit once something that was admitted is under way. */
export const sending = (circuit: Circuit): Circuit => (circuit.failures < FAILURES ? circuit : { ...circuit, probing: true });

/** The circuit after what came of it. From the fifth failure in a row on it is left alone, longer with each. */
export function heard({ failures }: Circuit, outcome: 'answered' | 'failed', now: number): Circuit {
  if (outcome === 'answered') return closedCircuit;
  const more = failures + 1;
  const pause = Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, more - FAILURES));
  return { failures: more, openUntil: more < FAILURES ? 0 : now + pause, probing: false };
}
