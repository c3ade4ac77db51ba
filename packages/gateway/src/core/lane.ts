import type { WireCommand } from '@faden/protocol';

import type { CallPermit } from '../calls/call-scene.ts';
import type { Built } from './build-write.ts';
import type { Doer } from './doer.ts';
import type { Outcome } from './outcome.ts';

/** Commands of one request, waiting for their turn in their case. */
export interface Job {
  readonly doer: Doer;
  readonly permit: CallPermit;
  readonly commands: readonly WireCommand[];
  readonly outcomes: Outcome[];
  /** How often the next command was decided on an old state, and how often somebody else took what it wanted. */
  attempts: number;
  outdone: number;
  readonly done: (outcomes: readonly Outcome[]) => void;
}

/** One command of a job in a round: what it would write, or the answer it has already. */
export interface Step {
  readonly job: Job;
  readonly command: WireCommand;
  readonly result: Outcome | Built;
}

/** Whether a step is a write. */
export const isWrite = (step: Step): step is Step & { readonly result: Built } => 'write' in step.result;

/** Whether a job has all its answers. */
export const isDone = ({ commands, outcomes }: Job): boolean => outcomes.length === commands.length;

/** Notes an outcome; a failure that may pass leaves the rest of the request untried. */
export function note(job: Job, outcome: Outcome): void {
  job.outcomes.push(outcome);
  job.attempts = 0;
  job.outdone = 0;
  if (outcome.type !== 'failed') return;
  while (!isDone(job)) job.outcomes.push({ type: 'not-tried' });
}
