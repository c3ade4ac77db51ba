import { instantFrom } from '@faden/protocol';

import type { CaseQueue } from '../core/case-queue.ts';
import { clockId } from '../core/clock-mark.ts';
import type { GatewayDeps } from '../gateway.ts';
import type { AgentRecord } from '../ports/directory.ts';
import type { RowCursor } from '../ports/rows.ts';
import type { CaseRow } from '../ports/write.ts';

/** What giving cases away needs. */
export interface GiveAwayDeps extends Pick<GatewayDeps, 'store' | 'directory' | 'secrets' | 'clock'> {
  readonly queue: CaseQueue;
}

/** Whose cases at which sites go, and to whom. */
export interface Away {
  readonly agent: string;
  readonly sites: readonly string[];
  readonly standIn: AgentRecord | undefined;
}

const PAGE = 200;

/** Gives every open case of somebody who is away to a stand-in or to its team, each by the rules and with a line its customer reads. */
export async function giveAway(deps: GiveAwayDeps, away: Away): Promise<{ readonly reassigned: readonly string[]; readonly kept: readonly string[] }> {
  const [reassigned, kept]: [string[], string[]] = [[], []];
  for (const row of await casesOwned(deps, away)) ((await reassign(deps, away, row)) ? reassigned : kept).push(row.id);
  return { reassigned, kept };
}

async function casesOwned({ store }: GiveAwayDeps, { agent, sites }: Away): Promise<readonly CaseRow[]> {
  const owned = new Map<string, CaseRow>();
  let after: RowCursor | undefined;
  do {
    const page: readonly CaseRow[] = await store.rows.inbox({ sites, open: true }, { limit: PAGE, ...(after && { after }) });
    for (const row of page) if (row.inbox.owner?.type === 'agent' && row.inbox.owner.id === agent) owned.set(row.id, row);
    after = page.length === PAGE ? page.at(-1) : undefined;
  } while (after !== undefined);
  return [...owned.values()];
}

async function reassign({ queue, directory, secrets, clock }: GiveAwayDeps, { agent, standIn }: Away, { id, site, inbox: { topic } }: CaseRow): Promise<boolean> {
  const team = directory.site(site)?.profile.topics.find((one) => one.id === topic)?.team.id;
  const to = standIn !== undefined && answers(standIn, site, topic) ? standIn.id : team;
  if (to === undefined) return false;
  const command = { id: clockId(secrets, id, 'owner.reassign', agent, instantFrom(clock.now())), kind: 'owner.reassign', body: { to, reason: 'absence' } };
  const [outcome] = await queue.submit({ case: id, doer: { type: 'clock' }, commands: [command] });
  return outcome?.type === 'accepted' || outcome?.type === 'repeated';
}

const answers = ({ sites, skills }: AgentRecord, site: string, topic: string): boolean => sites.includes(site) && (skills === undefined || skills.includes(topic));
