import type { Owner, RoleCard } from '../basics/people.ts';
import type { CaseState } from '../state/case-state.ts';
import { callbackViews } from './callback-view.ts';
import type { CaseView } from './case-view.ts';
import { bodiesOf, type BodyAt } from './find-entry.ts';
import { overlay } from './overlay.ts';
import { refusedCallbacks } from './refused-callbacks.ts';
import { timelineOf } from './timeline.ts';
import type { ViewSource } from './view-source.ts';

function peopleOf(
  { people: { owner, introduced, handover, escalation, consults } }: CaseState,
  bodyAt: BodyAt,
): Pick<CaseView, 'owner' | 'roleCard' | 'cards' | 'handover' | 'escalation' | 'consults'> {
  const cards: Record<string, RoleCard> = {};
  for (const [agent, pointer] of Object.entries(introduced)) {
    const card = bodyAt(pointer, 'agent.introduced');
    if (card !== undefined) cards[agent] = card;
  }
  const to: Owner | undefined = bodyAt(owner, 'owner.changed')?.to;
  const roleCard = owner?.type === 'agent' && Object.hasOwn(cards, owner.id) ? cards[owner.id] : undefined;
  const offer = bodyAt(handover, 'handover.offered');
  const raised = bodyAt(escalation, 'escalation.raised');
  return {
    cards,
    ...(to && { owner: to }),
    ...(roleCard && { roleCard }),
    ...(handover && offer && { handover: { name: handover.name, to: offer.to, expiresAt: handover.expiresAt } }),
    ...(escalation &&
      raised && {
        escalation: {
          name: escalation.name,
          level: escalation.level,
          to: raised.to,
          answerBy: escalation.answerBy,
          answered: escalation.answered,
        },
      }),
    consults: consults.map(({ name, of, dueAt, seq }) => ({ name, of, to: bodyAt({ seq }, 'consult.asked')?.to ?? '', dueAt })),
  };
}

function concernOf(
  { case: { resolution }, understanding: { current, facts } }: CaseState,
  bodyAt: BodyAt,
): Pick<CaseView, 'understanding' | 'facts' | 'resolution'> {
  const points = bodyAt(current, 'concern.understood')?.points;
  const proposal = bodyAt(resolution, 'case.resolution-proposed');
  return {
    ...(current && points && { understanding: { name: current.name, points, answer: current.answer } }),
    facts: Object.values(facts).flatMap((seq) => bodyAt({ seq }, 'fact.recorded', 'fact.corrected') ?? []),
    ...(resolution &&
      proposal && {
        resolution: { name: resolution.name, answers: proposal.answers, ...(proposal.text !== undefined && { text: proposal.text }) },
      }),
  };
}

/** A case as people see it, folded from what is confirmed and what this device has still to deliver. Pure; the same source gives an equal view. */
export function viewOf(source: ViewSource): CaseView {
  const { state, laid } = overlay(source);
  const { status, topic, reference, openedAt, nextStep, nextUpdateBy, successor } = state.case;
  const bodyAt = bodiesOf(source, laid);
  return {
    id: source.id,
    status,
    topic,
    ...(reference !== undefined && { reference }),
    openedAt,
    nextStep,
    nextUpdateBy,
    ...peopleOf(state, bodyAt),
    ...concernOf(state, bodyAt),
    callbacks: [...callbackViews(source.state.callbacks, state.callbacks, bodyAt), ...refusedCallbacks(source.pending, topic)],
    timeline: timelineOf(source.window, laid),
    hasOlder: source.hasOlder,
    ...(successor !== undefined && { successor }),
  };
}
