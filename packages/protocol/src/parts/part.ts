import type { Rules } from '../decide/rule.ts';
import type { Entry, PublicKind } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';
import type { CaseView } from '../view/case-view.ts';
import type { BodyAt, EntryAt } from '../view/find-entry.ts';
import type { PendingCommand } from '../view/view-source.ts';

/** What a part is drawn from: what the gateway has said, the same with what this device lays over it, and the commands it does so with. */
export interface PartSource {
  readonly confirmed: CaseState;
  readonly laid: CaseState;
  readonly pending: readonly PendingCommand[];
  readonly entryAt: EntryAt;
  readonly bodyAt: BodyAt;
}

/**
 * One side of what can happen in a case that many cases never see, with all a customer's page must know of it. A page fetches it when
 * an entry, a command or a state needs it (`part-of.ts`); the gateway and the desk have all of them at hand.
 */
export interface Part {
  /** What customers may do about it, by kind of command. */
  readonly rules: Rules;
  /** The state after one more entry of any kind; the same state when the entry says nothing here. Must leave a state without this part as it is, unless the entry is one of its own. */
  fold?(state: CaseState, entry: Entry<PublicKind>): CaseState;
  /** Its fields of the view. */
  view?(source: PartSource): Partial<CaseView>;
}
