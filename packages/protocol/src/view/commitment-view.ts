import type { Owner } from '../basics/people.ts';
import type { Id, Instant } from '../basics/primitives.ts';
import type { CommitmentItem, CommitmentsSlice, CommitmentStatus } from '../commitments/commitments-slice.ts';
import type { CaseState } from '../state/case-state.ts';
import type { BodyAt } from './find-entry.ts';

/** A promise as people see it. */
export interface CommitmentView {
  /** The id of the command that made it. */
  readonly name: Id;
  readonly status: CommitmentStatus;
  /** What was promised; absent when the words were removed. */
  readonly text?: string;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  /** Who is to keep it, or was when it was settled. */
  readonly owner?: Owner;
  /** When its time passed; stays when it is kept late, moved or given up. */
  readonly brokenAt?: Instant;
  readonly settledAt?: Instant;
  /** Another time that awaits the customer's answer; without `text` the clock proposed it. */
  readonly proposal?: { readonly name: Id; readonly dueAt: Instant; readonly text?: string };
  /** What shows that it was kept. */
  readonly evidence?: string;
  /** Why it was given up. */
  readonly reason?: string;
  /** The promise whose place it took, and the one that took its place. */
  readonly follows?: Id;
  readonly successor?: Id;
  /** What this device has said of it and the gateway has not confirmed yet. */
  readonly pending?: 'accept-move' | 'decline-move' | 'withdraw';
}

function settlementOf({ seqs }: CommitmentItem, bodyAt: BodyAt): Pick<CommitmentView, 'evidence' | 'reason'> {
  const pointer = seqs.settled === undefined ? undefined : { seq: seqs.settled };
  const evidence = bodyAt(pointer, 'commitment.kept', 'commitment.late')?.text;
  const reason = bodyAt(pointer, 'commitment.given-up')?.reason;
  return { ...(evidence !== undefined && { evidence }), ...(reason !== undefined && { reason }) };
}

function proposalOf({ proposal }: CommitmentItem, bodyAt: BodyAt): Pick<CommitmentView, 'proposal'> {
  if (proposal === null) return {};
  const text = bodyAt(proposal, 'commitment.move-proposed')?.text;
  return { proposal: { name: proposal.name, dueAt: proposal.dueAt, ...(text !== undefined && { text }) } };
}

// What is owed is the owner's of the case, whoever promised it; what is settled was somebody's.
function ownerOf(item: CommitmentItem, present: Owner | undefined, bodyAt: BodyAt): Owner | undefined {
  return item.settledAt === null ? present : bodyAt({ seq: item.seqs.made }, 'commitment.made')?.owner;
}

function pendingOf(confirmed: CommitmentItem, laid: CommitmentItem | undefined): CommitmentView['pending'] {
  if (laid === undefined || laid.status === confirmed.status) return confirmed.proposal !== null && laid?.proposal === null ? 'decline-move' : undefined;
  return laid.status === 'moved' ? 'accept-move' : 'withdraw';
}

/** The promises of a case, oldest first: as the gateway has confirmed them, with what this device has said of them since. */
export function commitmentViews(confirmed: CaseState, laid: CommitmentsSlice, bodyAt: BodyAt): readonly CommitmentView[] {
  const present = bodyAt(confirmed.people.owner, 'owner.changed')?.to;
  return Object.entries(confirmed.commitments).map(([name, item]) => {
    const { status, madeAt, dueAt, brokenAt, settledAt, follows, successor, seqs } = item;
    const text = bodyAt({ seq: seqs.text }, 'commitment.made')?.text;
    const owner = ownerOf(item, present, bodyAt);
    const pending = pendingOf(item, laid[name]);
    return {
      name,
      status,
      madeAt,
      dueAt,
      ...(text !== undefined && { text }),
      ...(owner && { owner }),
      ...(brokenAt !== null && { brokenAt }),
      ...(settledAt !== null && { settledAt }),
      ...proposalOf(item, bodyAt),
      ...settlementOf(item, bodyAt),
      ...(follows !== undefined && { follows }),
      ...(successor !== undefined && { successor }),
      ...(pending && { pending }),
    };
  });
}
