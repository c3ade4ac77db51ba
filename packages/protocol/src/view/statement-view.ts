import type { Id, Instant } from '../basics/primitives.ts';
import type { TruthSlice } from '../truth/truth-slice.ts';
import type { BodyAt } from './find-entry.ts';

/** One version of what was said as binding; `by` is the id of whoever said it, whose card stands in `CaseView.cards`. */
export interface StatementVersion {
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
}

/** A binding statement as people see it. */
export interface StatementView extends StatementVersion {
  /** The id of the command that gave it. */
  readonly name: Id;
  /** The latest correction, with its reason; what was said before stays beside it. */
  readonly corrected?: StatementVersion & { readonly reason: string };
}

/** What was said as binding, oldest first. */
export function statementViews(slice: TruthSlice, bodyAt: BodyAt): readonly StatementView[] {
  return Object.entries(slice).flatMap(([name, { seq, at, by, corrected }]) => {
    const given = bodyAt({ seq }, 'statement.given');
    const correction = bodyAt(corrected, 'statement.corrected');
    if (given === undefined) return [];
    const later = corrected && correction && { corrected: { text: correction.text, reason: correction.reason, at: corrected.at, by: corrected.by } };
    return [{ name, text: given.text, at, by, ...later }];
  });
}
