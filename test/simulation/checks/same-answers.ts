import type { CommandResult } from '@faden/protocol';

import { only } from '../history/history.ts';
import { timelinesOf } from '../history/timelines.ts';
import type { Check, Violation } from './violation.ts';

/** What an answer says, without the content that a redaction may have taken since; nothing when it is none yet. */
function verdictOf(result: CommandResult): string | undefined {
  if (result.outcome === 'not-tried') return undefined;
  if (result.outcome === 'refused') return result.problem.retryable ? undefined : `refused ${result.problem.code}`;
  return result.entries.map((entry) => `${entry.id}@${entry.seq}#${entry.hash}`).join(' ');
}

/** G4: a command happened once or not at all, and every answer to its id says the same. */
export const sameAnswers: Check = (happenings) => {
  const violations: Violation[] = [];
  const verdicts = new Map<string, string>();
  const accepted = new Set<string>();
  const { commits, lost } = timelinesOf(happenings);
  if (lost.size > 0) return []; // After a restore, a command that was lost may be decided anew.
  for (const { at, case: caseId, result } of only(happenings, 'answered')) {
    const verdict = verdictOf(result);
    if (verdict === undefined) continue;
    const key = `${caseId} ${result.id}`;
    const before = verdicts.get(key);
    verdicts.set(key, verdict);
    if (before !== undefined && before !== verdict) violations.push({ guarantee: 'G4', at, what: `${result.id} was answered "${before}", then "${verdict}"` });
    if (result.outcome === 'accepted' && accepted.has(key)) violations.push({ guarantee: 'G4', at, what: `${result.id} was accepted twice` });
    if (result.outcome === 'accepted') accepted.add(key);
    if (result.outcome === 'refused' && verdict.startsWith('refused') && commits.has(result.id)) violations.push({ guarantee: 'G4', at, what: `${result.id} was refused and happened` });
  }
  return violations;
};
