import type { InboxRow } from '@faden/protocol';

import type { Erasures } from '../core/erasures.ts';
import { inboxRow } from '../core/inbox-row.ts';
import { logFailure } from '../core/failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';

/** What hints need. `tell` gives a changed row to whoever may see it. */
export interface InboxHintsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly erasures: Erasures;
  tell(site: string, row: InboxRow): void;
}

/** Tells agents about changed rows, several changes of a case at once. */
export interface InboxHints {
  changed(caseId: string): void;
  close(): void;
}

const GATHER_MS = 50;

/** Hints that gather for a moment, since a command often comes with others. */
export function createInboxHints({ store, clock, log, erasures, tell }: InboxHintsDeps): InboxHints {
  const changed = new Set<string>();
  let cancel: (() => void) | undefined;

  const flush = async (): Promise<void> => {
    const ids = [...changed];
    changed.clear();
    const [rows, heads] = await erasures.readAny(async () => [await store.rows.byId(ids), await store.timeline.heads(ids)] as const);
    for (const row of rows) tell(row.site, inboxRow(store.timeline.epoch, row, heads.get(row.id)));
  };

  return {
    changed: (caseId) => {
      changed.add(caseId);
      cancel ??= clock.after(GATHER_MS, () => {
        cancel = undefined;
        flush().catch((cause: unknown) => logFailure(log, 'hint_failed', cause));
      });
    },
    close: () => cancel?.(),
  };
}
