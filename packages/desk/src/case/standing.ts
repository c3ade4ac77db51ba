import type { DeskConversation } from '@faden/client';
import type { CaseStatus, DeskAgent } from '@faden/protocol';

/** How an agent stands to a case, as far as the screen must know to offer the right things; the rules decide. */
export interface Standing {
  readonly ended: boolean;
  readonly mine: boolean;
  /** Nobody has taken it: a team is responsible. */
  readonly free: boolean;
  /** A handover waits for this agent's answer. */
  readonly offeredToMe: boolean;
  /** This agent waits for the answer to a handover. */
  readonly offeredByMe: boolean;
  /** This agent's role card is in the case already. */
  readonly introduced: boolean;
  /** An escalation waits, and this agent is the one to answer. */
  readonly escalationToAnswer: boolean;
  readonly mayReassign: boolean;
}

const endedStatuses: readonly (CaseStatus | null)[] = ['closed', 'withdrawn', 'merged'];

/** Says whether a status is an end. */
const isEnded = (status: CaseStatus | null): boolean => endedStatuses.includes(status);

/** Works out how an agent stands to a case. */
export function standingOf(conversation: DeskConversation, me: DeskAgent): Standing {
  const { owner, handover, escalation, status } = conversation;
  const ended = isEnded(status);
  const mine = owner?.type === 'agent' && owner.id === me.id;
  const introduced = Object.hasOwn(conversation.cards, me.id);
  const above = me.role === 'supervisor' || (me.role === 'company' && escalation?.level === 2);
  return {
    ended,
    mine,
    free: !ended && owner?.type !== 'agent',
    offeredToMe: !ended && handover?.to.id === me.id,
    offeredByMe: !ended && mine && handover !== undefined,
    introduced,
    escalationToAnswer: !ended && escalation !== undefined && !escalation.answered && above,
    mayReassign: !ended && me.role === 'supervisor',
  };
}
