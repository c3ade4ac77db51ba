import type { WireEntry } from '../entries/entry.ts';
import type { Part } from '../parts/part.ts';
import type { CaseState } from '../state/case-state.ts';
import type { TimelineItem } from './case-view.ts';
import type { PendingCommand, ViewSource } from './view-source.ts';

/** An entry that is not in the timeline yet; its seq is a guess that only the fold uses. */
export interface Laid extends Pick<TimelineItem, 'delivery' | 'refusal'> {
  readonly entry: WireEntry;
}

/** A state with what this device has still to deliver laid over it. */
export interface Overlay {
  readonly state: CaseState;
  readonly laid: readonly Laid[];
}

/** What one pending command lays over a state: its words (`layWords`), or all that its rule would bring (`layDecided`). */
export type Lay = (parts: readonly Part[], source: ViewSource, state: CaseState, pending: PendingCommand) => Overlay;

/** Lays the pending commands over the confirmed state one after another, as the gateway will take them. */
export function overlay(parts: readonly Part[], source: ViewSource, lay: Lay): Overlay {
  const confirmed = new Set(source.pending.length > 0 ? source.window.map(({ cause }) => cause) : []);
  return source.pending
    .filter(({ command }) => !confirmed.has(command.id))
    .reduce<Overlay>(
      (before, pending) => {
        const { state, laid } = lay(parts, source, before.state, pending);
        return { state, laid: [...before.laid, ...laid] };
      },
      { state: source.state, laid: [] },
    );
}
