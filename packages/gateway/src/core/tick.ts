import { dues, type Due, type WireCommand } from '@faden/protocol';

import type { Directory } from '../ports/directory.ts';
import type { Log } from '../ports/log.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Store } from '../ports/store.ts';
import type { CaseRow } from '../ports/write.ts';
import type { CaseQueue } from './case-queue.ts';
import { clockId, clockMark } from './clock-mark.ts';
import { logFailure } from './failure.ts';

/** What ticking needs. */
export interface TickDeps {
  readonly store: Store;
  readonly queue: CaseQueue;
  readonly directory: Directory;
  readonly secrets: Secrets;
  readonly log: Log;
}

const AT_A_TIME = 100;

/** Gives the commands that are due, and answers how many. Every command has the id any other clock would give it. */
export async function tick(deps: TickDeps, now: number): Promise<number> {
  const until = new Date(now).toISOString();
  const rows = await deps.store.rows.due(until, AT_A_TIME);
  const counts = await Promise.all(rows.map((row) => doDue(deps, row, until).catch((cause: unknown) => {
    logFailure(deps.log, 'tick_failed', cause);
    return 0;
  })));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Everything of one case that is due at its earliest moment, and then the note that this was done; what is due next is for the next tick. */
async function doDue({ store, queue, directory, secrets }: TickDeps, row: CaseRow, until: string): Promise<number> {
  const state = (await store.timeline.load(row.id))?.state;
  const site = directory.site(row.site)?.profile;
  if (state === undefined || site === undefined) return 0;
  const listed = dues(state, site, { case: row.id, ...(row.doneUntil === null ? {} : { after: row.doneUntil }) });
  const at = listed[0]?.at ?? until;
  const due = listed.filter((item) => item.at === at && at <= until);
  for (const item of due) {
    const [outcome] = await queue.submit({ case: item.case ?? row.id, doer: { type: 'clock' }, commands: [commandOf(secrets, row.id, item)] });
    if (outcome?.type === 'failed') return 0;
  }
  // Also when nothing was due after all: a policy may have moved it, and the row must not come up for ever.
  await queue.submit({ case: row.id, doer: { type: 'clock' }, commands: [clockMark(secrets, row.id, due.length > 0 ? at : until)] });
  return due.length;
}

const commandOf = (secrets: Secrets, caseId: string, { kind, entity, at, body }: Due): WireCommand => ({ id: clockId(secrets, caseId, kind, entity, at), kind, body: { ...body } });
