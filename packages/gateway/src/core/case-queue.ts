import type { WireCommand } from '@faden/protocol';

import type { CallPermit } from '../calls/call-scene.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { loadImage, type CaseImage, type CaseImages } from './case-image.ts';
import { announceLater } from './announce.ts';
import type { Committer } from './committer.ts';
import { mayAct, type Doer } from './doer.ts';
import { isDone, isWrite, note, type Job, type Step } from './lane.ts';
import type { Erasures } from './erasures.ts';
import type { LookUpDeps } from './look-up.ts';
import { failureOf, logFailure } from './failure.ts';
import { refusal, type Outcome } from './outcome.ts';
import { prepare, type Ground, type Prepared } from './prepare.ts';
import { settleRound } from './settle-round.ts';

/** What the queue needs. */
export interface CaseQueueDeps extends LookUpDeps {
  readonly committer: Committer;
  readonly images: CaseImages;
  readonly erasures: Erasures;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Log;
}

/** Commands of one request about one case. */
export interface Submission {
  readonly case: string;
  readonly doer: Doer;
  readonly commands: readonly WireCommand[];
  /** Whether the request may ask for calls; nobody is called where nobody has looked. */
  readonly permit?: CallPermit;
}

/** The one door for commands. */
export interface CaseQueue {
  /** Answers every command in order; never rejects. */
  submit(submission: Submission): Promise<readonly Outcome[]>;
  /** Resolves once no command is under way. */
  idle(): Promise<void>;
}

const MOST_STEPS = 32;

/** A queue per case: commands are decided one after another, several may share a commit, and each is decided again when it was decided on an old state. */
export function createCaseQueue(deps: CaseQueueDeps): CaseQueue {
  const lanes = new Map<string, Job[]>();
  const resting: (() => void)[] = [];

  const run = async (caseId: string, jobs: Job[]): Promise<void> => {
    while (jobs.length > 0) {
      await doRound(deps, caseId, jobs);
      for (const job of jobs.filter(isDone)) {
        jobs.splice(jobs.indexOf(job), 1);
        job.done(job.outcomes);
      }
    }
    lanes.delete(caseId);
    if (lanes.size === 0) resting.splice(0).forEach((rest) => rest());
  };

  return {
    submit: ({ case: caseId, doer, commands, permit = 'unknown' }) => new Promise((done) => {
      const job: Job = { doer, commands, permit, outcomes: [], attempts: 0, outdone: 0, done };
      const jobs = lanes.get(caseId);
      if (jobs !== undefined) return void jobs.push(job);
      const fresh = [job];
      lanes.set(caseId, fresh);
      void run(caseId, fresh);
    }),
    idle: () => (lanes.size === 0 ? Promise.resolve() : new Promise((resolve) => resting.push(resolve))),
  };
}

/** Decides as many commands as may share a commit, commits them, and notes what became of each. */
async function doRound(deps: CaseQueueDeps, caseId: string, jobs: readonly Job[]): Promise<void> {
  try {
    const image = await loadImage(deps, caseId);
    const steps = await planRound(deps, caseId, jobs, image);
    await settleRound(deps, { case: caseId, image, steps });
  } catch (cause) {
    // What was under way is unknown: nothing this process remembers of the case may be trusted, and readers are told later.
    deps.images.drop(caseId);
    deps.erasures.note(caseId);
    const [job] = jobs;
    if (job !== undefined && !isDone(job)) note(job, { type: 'failed', code: failureOf(cause) });
    logFailure(deps.log, 'commands_failed', cause);
    announceLater(deps, caseId);
  }
}

async function planRound(deps: CaseQueueDeps, caseId: string, jobs: readonly Job[], first: CaseImage | undefined): Promise<readonly Step[]> {
  const steps: Step[] = [];
  let image = first;
  for (const job of [...jobs]) {
    for (const command of job.commands.slice(job.outcomes.length)) {
      if (steps.length === MOST_STEPS || steps.some((step) => step.command.id === command.id)) return steps;
      const ground = { case: caseId, doer: job.doer, permit: job.permit, now: deps.clock.now(), image, chained: steps.some(isWrite) };
      const prepared = await prepareSafely(deps, ground, command);
      if (prepared.type === 'wait') return steps;
      if (prepared.type === 'write') image = prepared.next;
      steps.push({ job, command, result: prepared.type === 'write' ? prepared : prepared.outcome });
      if (prepared.type === 'answer' && prepared.outcome.type === 'failed') break;
    }
  }
  return steps;
}

async function prepareSafely(deps: CaseQueueDeps, ground: Ground, command: WireCommand): Promise<Prepared | { readonly type: 'answer'; readonly outcome: Outcome }> {
  if (ground.image !== undefined && !mayAct(ground.doer, ground.image.record)) return { type: 'answer', outcome: refusal('not_found') };
  try {
    return await prepare(deps, ground, command);
  } catch (cause) {
    logFailure(deps.log, 'decision_failed', cause);
    return { type: 'answer', outcome: { type: 'failed', code: failureOf(cause) } };
  }
}
