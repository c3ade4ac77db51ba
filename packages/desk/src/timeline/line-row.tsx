import type { DrawnEntry, TimelineItem } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { topicLabel } from '../case/topic-label.ts';
import { useNames } from '../case/use-names.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { windowWords } from '../calls/window-words.ts';
import { AttemptRow, CallRow, MissedCallRow } from './callback-rows.tsx';
import type { Line } from './lines.ts';
import { InternalRow } from './internal-row.tsx';
import { ConsultAnsweredRow, ConsultRow, EscalationAnsweredRow, EscalationRow, HandoverRow, ReassignedRow } from './people-rows.tsx';
import { PromiseMadeRow, PromiseSettledRow } from './promise-rows.tsx';
import { QuietRow } from './quiet-row.tsx';
import { quietText } from './quiet-text.ts';
import { RoleCardRow } from './role-card-row.tsx';
import { CorrectedStatementRow, StatementRow } from './statement-rows.tsx';
import { CorrectionRow, ResolutionAnswerRow, ResolutionRow, UnderstandingRow } from './understanding-rows.tsx';
import { WordsRow } from './words-row.tsx';

/** Draws one line of the timeline by what it is; a kind this desk does not know is not drawn. */
export function LineRow({ line }: { readonly line: Line }) {
  return line.stream === 'internal' ? <InternalRow entry={line.entry} /> : <ItemRow item={line.item} leads={line.leads} />;
}

function ItemRow({ item, leads }: { readonly item: TimelineItem; readonly leads: boolean }) {
  const { entry } = item;
  switch (entry.kind) {
    case 'message.posted':
    case 'file.shared':
      return <WordsRow item={item} leads={leads} />;
    case 'agent.introduced':
      return entry.body && <RoleCardRow card={entry.body} at={entry.at} />;
    case 'handover.offered':
      return <HandoverRow entry={entry} />;
    case 'owner.changed':
      return entry.body?.reason === 'reassigned' || entry.body?.reason === 'absence' ? <ReassignedRow entry={entry} /> : <ToldRow entry={entry} />;
    case 'escalation.raised':
      return <EscalationRow entry={entry} />;
    case 'escalation.answered':
      return <EscalationAnsweredRow entry={entry} />;
    case 'consult.asked':
      return <ConsultRow entry={entry} />;
    case 'consult.answered':
      return <ConsultAnsweredRow entry={entry} />;
    case 'commitment.made':
      return <PromiseMadeRow entry={entry} />;
    case 'commitment.kept':
    case 'commitment.late':
    case 'commitment.broken':
    case 'commitment.given-up':
    case 'commitment.withdrawn':
      return <PromiseSettledRow entry={entry} />;
    case 'statement.given':
      return <StatementRow entry={entry} />;
    case 'statement.corrected':
      return <CorrectedStatementRow entry={entry} />;
    case 'callback.attempted':
      return <AttemptRow entry={entry} />;
    case 'callback.completed':
      return <CallRow entry={entry} />;
    case 'callback.missed':
      return <MissedCallRow entry={entry} />;
    case 'concern.understood':
      return <UnderstandingRow entry={entry} />;
    case 'concern.confirmed':
      return <CorrectionRow entry={entry} />;
    case 'case.resolution-proposed':
      return <ResolutionRow entry={entry} />;
    case 'case.resolution-answered':
      return <ResolutionAnswerRow entry={entry} />;
    default:
      return <ToldRow entry={entry} />;
  }
}

function ToldRow({ entry }: { readonly entry: DrawnEntry }) {
  const { conversation, site } = useOpenCase();
  const { preferences } = useModel();
  const names = useNames();
  const times = useTimes();
  const t = useWords();
  const text = quietText(entry, { t, names, moment: times.moment, deadline: times.deadline, window: (window) => windowWords(window, t, times), topic: topicLabel(site.profile, conversation.topic, preferences.value.lang) });
  return text === undefined ? null : <QuietRow text={text} at={entry.at} />;
}
