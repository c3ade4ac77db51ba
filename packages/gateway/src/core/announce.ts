import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { CaseRecord } from '../ports/write.ts';

/** What telling readers of a new head needs. */
export interface AnnounceDeps {
  readonly store: Pick<Store, 'timeline'>;
  readonly bus: Bus;
  readonly clock: Clock;
}

const DELAYS = [1000, 5000, 15_000, 60_000];

/** Tells every gateway where a case stands, and whether content was removed on the way there. */
export const announce = (bus: Bus, { id, site, customer, heads }: CaseRecord, erased: boolean): void =>
  bus.publish({ type: 'head', case: id, site, customer, heads, erased });

/** After a commit whose outcome is unknown: looks where the case stands once the store answers again, and tells. */
export function announceLater({ store, bus, clock }: AnnounceDeps, caseId: string, attempt = 0): void {
  const delay = DELAYS[attempt];
  if (delay === undefined) return;
  clock.after(delay, () => {
    store.timeline.load(caseId).then(
      (record) => record && announce(bus, record, true),
      () => announceLater({ store, bus, clock }, caseId, attempt + 1),
    );
  });
}
