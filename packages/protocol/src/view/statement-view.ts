import type { Id, Instant } from '../basics/primitives.ts';
import type { TruthSlice } from '../truth/truth-slice.ts';
import type { EntryAt } from './find-entry.ts';

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
export function statementViews(slice: TruthSlice, entryAt: EntryAt): readonly StatementView[] {
  return Object.entries(slice).flatMap(([name, { seq, corrected }]) => {
    const given = entryAt({ seq }, 'statement.given');
    if (given === undefined || given.body === null) return [];
    const later = corrected === undefined ? undefined : entryAt({ seq: corrected }, 'statement.corrected');
    const { at, by, body } = given;
    const correction = later?.body && { corrected: { text: later.body.text, reason: later.body.reason, at: later.at, by: later.by.actor } };
    return [{ name, text: body.text, at, by: by.actor, ...correction }];
  });
}
