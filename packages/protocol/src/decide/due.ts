import type { Id, Instant } from '../basics/primitives.ts';
import type { SystemCommand } from '../commands/command.ts';

/** Something the clock must do: at `at`, submit `kind` with `body`. Its id is UUIDv8(case, kind, entity, due time), so that many clocks do it once. */
export interface Due {
  readonly at: Instant;
  /** The case to submit it to, when it is not the one that made it due. */
  readonly case?: Id;
  readonly kind: SystemCommand['kind'];
  /** What it is about: the name of a handover, consult, …, or the case itself. */
  readonly entity: string;
  readonly body: SystemCommand['body'];
}
