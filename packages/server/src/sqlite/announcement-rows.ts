import type { Announcement, AnnouncementQuery, WaitEnd, Write } from '@faden/gateway';

import type { Database } from './database.ts';

interface AnnouncementRow {
  readonly case_id: string;
  readonly name: string;
  readonly site: string;
  readonly topic: string;
  readonly at: string;
  readonly from_at: string;
  readonly to_at: string;
  readonly ended_at: string | null;
  readonly how: WaitEnd | null;
}

const ADD = 'INSERT INTO announcements (case_id, name, site, topic, at, from_at, to_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
const END = 'UPDATE announcements SET ended_at = ?, how = ? WHERE case_id = ? AND name = ? AND ended_at IS NULL';
const LATEST = 'ORDER BY at DESC, case_id, name LIMIT ?';

/** Keeps what a write says of waits, inside its transaction: first words stay. */
export function noteWaits(database: Database, { case: caseId, site, announces = [], endsWaits = [] }: Write): void {
  for (const { name, topic, at, from, to } of announces) database.statement(ADD).run(caseId, name, site, topic, at, from, to);
  for (const { name, at, how } of endsWaits) database.statement(END).run(at, how, caseId, name);
}

/** The announcements of a query, the latest first. */
export function listAnnouncements(database: Database, { site, topic, since, limit }: AnnouncementQuery): readonly Announcement[] {
  const rows: AnnouncementRow[] = topic === undefined
    ? database.statement(`SELECT * FROM announcements WHERE site = ? AND at >= ? ${LATEST}`).all(site, since, limit)
    : database.statement(`SELECT * FROM announcements WHERE site = ? AND topic = ? AND at >= ? ${LATEST}`).all(site, topic, since, limit);
  return rows.map((row) => ({
    case: row.case_id, name: row.name, site: row.site, topic: row.topic, at: row.at, from: row.from_at, to: row.to_at,
    ended: row.ended_at === null || row.how === null ? null : { at: row.ended_at, how: row.how },
  }));
}
