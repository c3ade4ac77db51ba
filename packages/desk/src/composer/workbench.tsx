import type { FunctionComponent } from 'preact';

import { CallPanel } from '../calls/call-panel.tsx';
import { useOpenCase } from '../case/open-case.ts';
import { CallOffForm } from '../forms/call-off-form.tsx';
import { ConsultAnswerForm } from '../forms/consult-answer-form.tsx';
import { ConsultForm } from '../forms/consult-form.tsx';
import { CorrectStatementForm } from '../forms/correct-statement-form.tsx';
import { DeclineForm } from '../forms/decline-form.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import { EscalationForm } from '../forms/escalation-form.tsx';
import { ExpertForm } from '../forms/expert-form.tsx';
import { FactForm } from '../forms/fact-form.tsx';
import { GiveUpForm } from '../forms/give-up-form.tsx';
import { HandoverForm } from '../forms/handover-form.tsx';
import { KeepForm } from '../forms/keep-form.tsx';
import { MergeForm } from '../forms/merge-form.tsx';
import { MoveForm } from '../forms/move-form.tsx';
import { NoticeForm } from '../forms/notice-form.tsx';
import { PromiseForm } from '../forms/promise-form.tsx';
import { ReassignForm } from '../forms/reassign-form.tsx';
import { RedactForm } from '../forms/redact-form.tsx';
import { ResolutionForm } from '../forms/resolution-form.tsx';
import { StatementForm } from '../forms/statement-form.tsx';
import { StatusForm } from '../forms/status-form.tsx';
import { UnderstandingForm } from '../forms/understanding-form.tsx';
import { WrapUpForm } from '../forms/wrap-up-form.tsx';
import type { FormName } from '../workspace/form-drafts.ts';
import { AskedOfMe } from './asked-of-me.tsx';
import { Composer } from './composer.tsx';
import { EndedNote } from './ended-note.tsx';

const forms: Readonly<Record<FormName, FunctionComponent>> = {
  handover: HandoverForm,
  consult: ConsultForm,
  expert: ExpertForm,
  'consult-answer': ConsultAnswerForm,
  status: StatusForm,
  reassign: ReassignForm,
  understanding: UnderstandingForm,
  fact: FactForm,
  resolution: ResolutionForm,
  escalation: EscalationForm,
  decline: DeclineForm,
  edit: EditForm,
  redact: RedactForm,
  'wrap-up': WrapUpForm,
  'call-off': CallOffForm,
  promise: PromiseForm,
  merge: MergeForm,
  notice: NoticeForm,
  keep: KeepForm,
  statement: StatementForm,
  'correct-statement': CorrectStatementForm,
  move: MoveForm,
  'give-up': GiveUpForm,
};

/** What can be done beneath the timeline: what waits for this agent's answer, then a form or the composer. */
export function Workbench() {
  const { workspace, standing } = useOpenCase();
  const open = workspace.form.value;
  const Form = open && forms[open];
  // Whoever is asked to take a case over decides that first, unless words are waiting in the box.
  const deciding = standing.offeredToMe && workspace.reply.value === '' && workspace.note.value === '';
  return (
    <div class="workbench">
      <AskedOfMe />
      <CallPanel />
      {Form ? <Form key={open} /> : standing.ended ? <EndedNote /> : !deciding && <Composer />}
    </div>
  );
}
