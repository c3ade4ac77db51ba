import type { ReportFact, ReportedEntry } from './report-fact.ts';

type Base = Pick<ReportFact, 'case' | 'topic'>;

function escalations(entries: readonly ReportedEntry[], base: Base): ReportFact[] {
  return entries
    .filter(({ kind }) => kind === 'escalation.raised')
    .map(({ at, cause, body }): ReportFact => {
      const answer = entries.find(({ kind, body: said }) => kind === 'escalation.answered' && said?.['escalation'] === cause);
      const due = String(body?.['answerBy']);
      const outcome = answer === undefined ? 'unanswered' : answer.at <= due ? 'in-time' : 'late';
      return { ...base, kind: 'escalation', at, outcome, number: Number(body?.['level']), ...(answer && { ms: Date.parse(answer.at) - Date.parse(at) }) };
    });
}

// What was posted, and what of it came from a stock answer that nobody changed.
function replies(entries: readonly ReportedEntry[], base: Base): ReportFact[] {
  const corrected = new Set(entries.flatMap(({ kind, body }) => (kind === 'statement.corrected' && body !== null ? [String(body['statement'])] : [])));
  return entries.flatMap(({ kind, by, at, cause, body }): ReportFact[] => {
    const staff = by.role === 'agent' || by.role === 'supervisor' || by.role === 'company';
    if (kind === 'message.posted' && staff) {
      const stock = body?.['stock'] as { readonly edited: boolean } | undefined;
      return [{ ...base, kind: 'reply', at, outcome: stock === undefined ? 'written' : stock.edited ? 'edited' : 'unedited' }];
    }
    if (kind === 'statement.given') return [{ ...base, kind: 'reply', at, outcome: 'statement', ...(corrected.has(cause) && { mark: 'corrected' }) }];
    if (kind === 'fact.requested') return [{ ...base, kind: 'reply', at, outcome: body?.['again'] === true ? 'asked-again' : 'asked' }];
    return kind === 'handover.accepted' ? [{ ...base, kind: 'reply', at, outcome: 'handover' }] : [];
  });
}

function opinions(entries: readonly ReportedEntry[], base: Base): ReportFact[] {
  return entries.flatMap(({ kind, at, body }): ReportFact[] => {
    if (kind === 'case.rated' && body !== null) return [{ ...base, kind: 'rating', at, outcome: 'rated', number: Number(body['score']) }];
    if (kind === 'case.resolution-answered' && body !== null) return [{ ...base, kind: 'answer', at, outcome: String(body['answer']) }];
    return kind === 'case.closed' && body?.['reason'] === 'silence' ? [{ ...base, kind: 'answer', at, outcome: 'silence' }] : [];
  });
}

/** How the case was conducted: escalations and how fast they were answered, what was said and asked, and what the customer thought of it. */
export function conductFacts(entries: readonly ReportedEntry[], base: Base): ReportFact[] {
  return [...escalations(entries, base), ...replies(entries, base), ...opinions(entries, base)];
}
