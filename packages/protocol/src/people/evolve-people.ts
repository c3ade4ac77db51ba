import type { Entry, PublicKind } from '../entries/entry.ts';
import type { PeopleSlice } from './people-slice.ts';

// How many role cards the state remembers; whoever falls out is introduced again.
const INTRODUCED_LIMIT = 10;

function introduced(slice: PeopleSlice, { body, seq }: Extract<Entry<PublicKind>, { kind: 'agent.introduced' }>): PeopleSlice {
  if (body === null) return slice;
  const cards = { ...slice.introduced, [body.agent]: { version: body.version, seq } };
  const latest = Object.entries(cards).sort(([, a], [, b]) => b.seq - a.seq);
  return { ...slice, introduced: Object.fromEntries(latest.slice(0, INTRODUCED_LIMIT)) };
}

/** Who is responsible and who was introduced, after one more entry; everybody else comes with the referrals. */
export function evolvePeople(slice: PeopleSlice, entry: Entry<PublicKind>): PeopleSlice {
  if (entry.kind === 'agent.introduced') return introduced(slice, entry);
  if (entry.kind !== 'owner.changed' || entry.body === null) return slice;
  const { type, id } = entry.body.to;
  return { ...slice, owner: { type, id, seq: entry.seq } };
}
