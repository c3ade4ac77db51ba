import type { Announcement, AnnouncementQuery } from '../ports/announcements.ts';
import type { Write } from '../ports/write.ts';

/** Announcements by case and name. */
export type MemoryAnnouncements = Map<string, Announcement>;

/** Keeps what a write says of waits: first words stay. */
export function noteWaits(all: MemoryAnnouncements, { case: caseId, site, announces = [], endsWaits = [] }: Write): void {
  for (const announced of announces) {
    const key = `${caseId} ${announced.name}`;
    if (!all.has(key)) all.set(key, { case: caseId, site, ...announced, ended: null });
  }
  for (const { name, at, how } of endsWaits) {
    const key = `${caseId} ${name}`;
    const found = all.get(key);
    if (found?.ended === null) all.set(key, { ...found, ended: { at, how } });
  }
}

/** The announcements of a query, the latest first. */
export const listAnnouncements = (all: MemoryAnnouncements, { site, topic, since, limit }: AnnouncementQuery): readonly Announcement[] =>
  [...all.values()]
    .filter((one) => one.site === site && one.at >= since && (topic === undefined || one.topic === topic))
    .toSorted((a, b) => compare(b.at, a.at) || compare(a.case, b.case) || compare(a.name, b.name))
    .slice(0, limit);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
