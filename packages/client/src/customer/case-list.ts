import type { CasesPage, CaseSummary } from '@faden/protocol';

import type { MyCase } from '../api/faden.ts';
import type { OutboxRecord } from '../outbox/outbox-record.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { reached, type Replica } from '../replica/replica.ts';
import type { Replicas } from '../replica/replicas.ts';

/** My cases, newest first: what the gateway lists, what replicas know better, and what is still on its way. */
export function myCases(summaries: readonly CaseSummary[], replicas: Replicas, outbox: Outbox): readonly MyCase[] {
  const listed = new Map<string, MyCase>(summaries.map((summary) => [summary.id, { ...summary, delivery: 'confirmed' }]));
  for (const caseId of outbox.cases()) {
    const opening = outbox.of(caseId).find((record) => record.kind === 'case.open');
    if (opening && !listed.has(caseId)) listed.set(caseId, onItsWay(opening));
  }
  for (const stream of replicas.streams()) {
    const present = listed.get(stream);
    const replica = replicas.get(stream);
    if (present && replica && reached(replica) >= present.mark[1]) listed.set(stream, inReplica(present, replica));
  }
  return [...listed.values()].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
}

const onItsWay = (opening: OutboxRecord): MyCase => ({
  id: opening.case,
  topic: String(opening.body['topic']),
  status: null,
  mark: ['', 0, ''],
  updatedAt: opening.writtenAt,
  delivery: opening.state === 'sent' ? 'confirmed' : opening.state === 'failed' ? 'failed' : 'waiting',
});

function inReplica(present: MyCase, { state, mark }: Replica): MyCase {
  const { status, reference, topic, updatedAt } = state.case;
  if (!mark || status === null) return present;
  return {
    id: present.id,
    topic,
    status,
    mark,
    updatedAt: updatedAt ?? present.updatedAt,
    delivery: 'confirmed',
    ...(reference === undefined ? {} : { reference }),
  };
}

/** The cases of a page, or none when it has another shape. */
export const casesOf = (page: CasesPage | undefined): readonly CaseSummary[] => (Array.isArray(page?.cases) ? page.cases : []);
