import { isErrorCode } from '@faden/protocol';

import type { Bus } from '../ports/bus.ts';
import type { Write, WriteOutcome } from '../ports/write.ts';
import { announce } from './announce.ts';
import type { Built } from './build-write.ts';
import type { CaseImage, CaseImages } from './case-image.ts';
import type { Committer } from './committer.ts';
import { mayAct } from './doer.ts';
import type { Erasures } from './erasures.ts';
import { releaseErased, settleFiles } from './file-sharing.ts';
import { isDone, isWrite, note, type Step } from './lane.ts';
import type { LookUpDeps } from './look-up.ts';
import { refusal, type Outcome } from './outcome.ts';
import { answerRepeat } from './repeat.ts';

/** What settling needs. */
export interface SettleDeps extends LookUpDeps {
  readonly committer: Committer;
  readonly images: CaseImages;
  readonly erasures: Erasures;
  readonly bus: Bus;
  readonly clock: { now(): number };
}

/** One round of a case: what was planned, and what it was planned on. */
export interface Round {
  readonly case: string;
  readonly image: CaseImage | undefined;
  readonly steps: readonly Step[];
}

const MOST_ATTEMPTS = 5;
// Whoever is outdone knows that somebody else got it, so that all together come to an end: windows fill one after another.
const MOST_OUTDONE = 100;

/** Commits the writes of a round, tells readers, and notes the answers. Steps after one that must be decided again wait for the next round. */
export async function settleRound(deps: SettleDeps, { case: caseId, image, steps }: Round): Promise<void> {
  const writes = steps.filter(isWrite).map(({ result }) => result.write);
  const released = await releaseErased(deps, writes);
  const outcomes = await deps.committer.commit(writes);
  const outcomeOf = new Map(writes.map((write, place) => [write, outcomes[place]]));
  const committed = steps.filter(isWrite).filter(({ result }) => outcomeOf.get(result.write)?.type === 'committed').map(({ result }) => result);
  showCommitted(deps, committed);
  await settleFiles(deps, committed.map(({ write }) => write), released);
  for (const step of steps) {
    const settled = isWrite(step) ? await settle(deps, { case: caseId, image }, { ...step, outcome: outcomeOf.get(step.result.write) }) : (step.result as Outcome);
    if (settled === 'again') return;
    if (!isDone(step.job)) note(step.job, settled);
  }
}

/** Images and readers move only now, after the commit. */
function showCommitted({ images, erasures, bus }: SettleDeps, committed: readonly Built[]): void {
  const last = committed.at(-1);
  if (last === undefined) return;
  images.set(last.next);
  const erased = committed.some(({ write }) => write.erases.length > 0);
  if (erased) erasures.note(last.next.record.id);
  if (committed.some(({ write }) => write.entries.length + write.internal.length > 0)) announce(bus, last.next.record, erased);
}

type WrittenStep = Step & { readonly result: Built; readonly outcome: WriteOutcome | undefined };

async function settle(deps: SettleDeps, { case: caseId, image }: Omit<Round, 'steps'>, { job, command, result, outcome }: WrittenStep): Promise<Outcome | 'again'> {
  if (outcome?.type === 'committed') return answerOf(result.write);
  if (outcome?.type === 'repeated') {
    // Whoever wrote it, perhaps another gateway: it may have removed content, and is acknowledged now.
    deps.erasures.note(caseId);
    const record = image?.record ?? (await deps.store.timeline.load(caseId));
    if (record === undefined || !mayAct(job.doer, record)) return refusal('not_found');
    return answerRepeat({ ...deps, timeline: deps.store.timeline }, { record, doer: job.doer }, command, outcome.command);
  }
  deps.images.drop(caseId);
  if (outcome?.type === 'claim-failed') job.outdone += 1;
  else job.attempts += 1;
  return job.attempts > MOST_ATTEMPTS || job.outdone > MOST_OUTDONE ? { type: 'failed', code: 'busy' } : 'again';
}

function answerOf({ command: { outcome }, entries }: Write): Outcome {
  if (outcome.type === 'accepted') return { type: 'accepted', entries };
  return refusal(isErrorCode(outcome.code) ? outcome.code : 'internal', outcome);
}
