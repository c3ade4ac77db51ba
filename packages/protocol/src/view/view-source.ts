import type { WireCommand } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import type { Rules } from '../decide/rule.ts';
import type { WireEntry } from '../entries/entry.ts';
import type { ErrorCode } from '../errors/codes.ts';
import type { SiteProfile } from '../site/profile.ts';
import type { CaseState } from '../state/case-state.ts';
import type { DeliveryState } from './case-view.ts';

/** A command of this device that is not in the confirmed window yet. */
export interface PendingCommand {
  readonly command: WireCommand;
  /** When it was written on this device. */
  readonly at: string;
  readonly delivery: Exclude<DeliveryState, 'confirmed'>;
  readonly refusal?: ErrorCode;
  /** Other ways the refusal named. */
  readonly instead?: readonly string[];
}

/** Everything a view is folded from. */
export interface ViewSource {
  readonly id: string;
  /** The state at the last confirmed entry. */
  readonly state: CaseState;
  /** Confirmed entries, contiguous, oldest first, ending at the mark. */
  readonly window: readonly WireEntry[];
  /** Older entries the state points at. */
  readonly pinned: readonly WireEntry[];
  readonly hasOlder: boolean;
  /** In outbox order. */
  readonly pending: readonly PendingCommand[];
  /** The rules and the surroundings the pending commands are decided with; look-ups stay unknown. Without the site's profile nothing is decided. */
  readonly rules: Rules;
  readonly context: Omit<Context, 'case' | 'now' | 'found' | 'site'> & { readonly site: SiteProfile | undefined };
}
