import type { Owner, RoleCard } from '../basics/people.ts';
import type { Part } from '../parts/part.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CaseView } from './case-view.ts';
import { bodiesOf, type BodyAt, entriesOf } from './find-entry.ts';
import { type Lay, overlay } from './overlay.ts';
import { timelineOf } from './timeline.ts';
import type { ViewSource } from './view-source.ts';

function peopleOf({ people: { owner, introduced } }: CaseState, bodyAt: BodyAt): Pick<CaseView, 'owner' | 'roleCard' | 'cards'> {
  const cards: Record<string, RoleCard> = {};
  for (const [agent, pointer] of Object.entries(introduced)) {
    const card = bodyAt(pointer, 'agent.introduced');
    if (card !== undefined) cards[agent] = card;
  }
  const to: Owner | undefined = bodyAt(owner, 'owner.changed')?.to;
  const roleCard = owner?.type === 'agent' && Object.hasOwn(cards, owner.id) ? cards[owner.id] : undefined;
  return { cards, ...(to && { owner: to }), ...(roleCard && { roleCard }) };
}

/** The topic of a case that is still to be opened. */
const topicAsked = ({ pending }: ViewSource): string => String(pending.find(({ command }) => command.kind === 'case.open')?.command.body['topic'] ?? '');

/** What a view shows of parts that are not at hand, since no case so far has needed them. */
const without: Pick<CaseView, 'facts' | 'requests' | 'consents' | 'consults' | 'callbacks' | 'commitments' | 'statements'> = { facts: [], requests: [], consents: [], consults: [], callbacks: [], commitments: [], statements: [] };

/** A case as people see it, drawn with these parts: folded from what is confirmed and what this device has still to deliver. Pure; the same source gives an equal view. */
export function viewWith(parts: readonly Part[], lay: Lay, source: ViewSource): CaseView {
  const { state, laid } = overlay(parts, source, lay);
  const { status, topic, purpose, reference, openedAt, nextStep, nextUpdateBy, successor } = state.case;
  const entryAt = entriesOf(source, laid);
  const bodyAt = bodiesOf(entryAt);
  const of = { confirmed: source.state, laid: state, pending: source.pending, entryAt, bodyAt };
  return Object.assign(
    {
      id: source.id,
      status,
      topic: topic || topicAsked(source),
      purpose,
      ...(reference !== undefined && { reference }),
      openedAt,
      nextStep,
      nextUpdateBy,
      ...peopleOf(state, bodyAt),
      ...without,
      timeline: timelineOf(source.window, laid),
      hasOlder: source.hasOlder,
      ...(successor !== undefined && { successor }),
    },
    ...parts.map((part) => part.view?.(of)),
  );
}
