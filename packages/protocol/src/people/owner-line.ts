import type { Owner } from '../basics/people.ts';
import { unsettledCommitments } from '../commitments/commitments-slice.ts';
import type { Context, Need } from '../decide/context.ts';
import { lookUp } from '../decide/look-up.ts';
import type { PublicEntry } from '../decide/verdict.ts';
import type { EntryBodies } from '../entries/entry.ts';
import type { Summary } from '../entries/people-entries.ts';
import type { CaseState } from '../state/case-state.ts';

type Reason = EntryBodies['owner.changed']['reason'];

/** What must be looked up to name the present owner. */
export function needsOwner({ people: { owner } }: CaseState): readonly Need[] {
  return owner?.type === 'agent' ? [{ what: 'agent', id: owner.id }] : [];
}

/** A team that answers one of the site's topics, as an owner. */
export function teamOf({ site }: Context, id: string): Owner | undefined {
  const team = site.topics.find((topic) => topic.team.id === id)?.team;
  return team && { type: 'team', id: team.id, name: team.name, responsible: team.responsible };
}

/** The present owner by name; by id where the name was not looked up or is gone. */
export function ownerNow({ people: { owner } }: CaseState, context: Context): Owner | null {
  if (owner === null) return null;
  const { type, id } = owner;
  if (type === 'agent') return { type, id, name: lookUp(context.found.agents, id)?.card.name ?? id };
  return teamOf(context, id) ?? { type, id, name: id, responsible: context.site.supervisor };
}

/** What the next responsible person must know, by ids: the points that are open, the promises that are not settled, and what comes next until when. */
export function composedSummary({ case: { nextStep, nextUpdateBy }, understanding: { current }, commitments }: CaseState): Summary {
  return {
    openPoints: [...(current?.points ?? [])],
    commitments: unsettledCommitments(commitments).map(([name]) => name),
    nextStep,
    ...(nextUpdateBy !== null && { nextUpdateBy }),
  };
}

/** The entry that makes somebody responsible; it always carries what is open. */
export function ownerLine(state: CaseState, context: Context, to: Owner, why: { reason: Reason; text?: string | undefined }): PublicEntry {
  return {
    kind: 'owner.changed',
    body: {
      from: ownerNow(state, context),
      to,
      reason: why.reason,
      ...(why.text !== undefined && { text: why.text }),
      summary: composedSummary(state),
    },
  };
}
