import { acceptCallback } from '../callbacks/accept-callback.ts';
import { callOff } from '../callbacks/call-off.ts';
import { completeCallback } from '../callbacks/complete-callback.ts';
import { connectCallback } from '../callbacks/connect-callback.ts';
import { dialCallback } from '../callbacks/dial-callback.ts';
import { reportCallback } from '../callbacks/report-callback.ts';
import { changeStatus } from '../case/change-status.ts';
import { mergeCase } from '../case/merge-case.ts';
import { proposeResolution } from '../case/propose-resolution.ts';
import { reopenCase } from '../case/reopen-case.ts';
import type { agentCommands } from '../commands/agent-commands.ts';
import { giveUpCommitment } from '../commitments/give-up-commitment.ts';
import { keepCommitment } from '../commitments/keep-commitment.ts';
import { makeCommitment } from '../commitments/make-commitment.ts';
import { proposeMove } from '../commitments/propose-move.ts';
import type { TableRule } from '../decide/rule.ts';
import { addNote } from '../internal/add-note.ts';
import { makeSuggestion } from '../internal/make-suggestion.ts';
import { postNotice } from '../notice/post-notice.ts';
import { acceptHandover } from '../people/accept-handover.ts';
import { answerConsult } from '../people/answer-consult.ts';
import { answerEscalation } from '../people/answer-escalation.ts';
import { askConsult } from '../people/ask-consult.ts';
import { cancelHandover } from '../people/cancel-handover.ts';
import { declineHandover } from '../people/decline-handover.ts';
import { introduceAgent } from '../people/introduce-agent.ts';
import { offerHandover } from '../people/offer-handover.ts';
import { reassignOwner } from '../people/reassign-owner.ts';
import { takeCase } from '../people/take-case.ts';
import { makeOffer } from '../purpose/make-offer.ts';
import { correctStatement } from '../truth/correct-statement.ts';
import { giveStatement } from '../truth/give-statement.ts';
import { correctNotedFact, noteFact } from '../understanding/note-fact.ts';
import { requestFact } from '../understanding/request-fact.ts';
import { restateConcern } from '../understanding/restate-concern.ts';
import { editReply } from '../words/edit-reply.ts';
import { postReply } from '../words/post-reply.ts';
import { redactReply } from '../words/redact-reply.ts';
import { shareReplyFile } from '../words/share-reply-file.ts';

/** What agents, supervisors and the company's people may do; each rule says who of them. */
export const agentRules: Readonly<Record<keyof typeof agentCommands, TableRule>> = {
  'agent.introduce': introduceAgent,
  'message.post': postReply,
  'message.edit': editReply,
  'message.redact': redactReply,
  'file.share': shareReplyFile,
  'owner.take': takeCase,
  'owner.reassign': reassignOwner,
  'handover.offer': offerHandover,
  'handover.accept': acceptHandover,
  'handover.decline': declineHandover,
  'handover.cancel': cancelHandover,
  'escalation.answer': answerEscalation,
  'consult.ask': askConsult,
  'consult.answer': answerConsult,
  'concern.restate': restateConcern,
  'fact.record': noteFact,
  'fact.correct': correctNotedFact,
  'case.change-status': changeStatus,
  'case.propose-resolution': proposeResolution,
  'case.reopen': reopenCase,
  'case.merge': mergeCase,
  'callback.accept': acceptCallback,
  'callback.dial': dialCallback,
  'callback.report': reportCallback,
  'callback.connect': connectCallback,
  'callback.complete': completeCallback,
  'callback.cancel': callOff,
  'statement.give': giveStatement,
  'statement.correct': correctStatement,
  'offer.make': makeOffer,
  'fact.request': requestFact,
  'commitment.make': makeCommitment,
  'commitment.keep': keepCommitment,
  'commitment.propose-move': proposeMove,
  'commitment.give-up': giveUpCommitment,
  'notice.post': postNotice,
  'note.add': addNote,
  'suggestion.make': makeSuggestion,
};
