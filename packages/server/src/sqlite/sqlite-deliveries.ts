import type { Deliveries, DeliveryEnd, NewDelivery, TakenDelivery, TakeRequest } from '@faden/gateway';

import type { Database } from './database.ts';

interface DeliveryRow {
  readonly id: string;
  readonly case_id: string;
  readonly site: string;
  readonly channel: TakenDelivery['channel'];
  readonly template: string;
  readonly recipient: string;
  readonly data: string;
  readonly added_at: string;
  readonly attempts: number;
  readonly state: 'waiting' | 'taken';
}

/** Adds one delivery, inside whatever transaction is open; a known id changes nothing. */
export function insertDelivery(database: Database, { id, case: caseId, site, channel, template, to, data }: NewDelivery, now: string): void {
  database.statement(`INSERT OR IGNORE INTO deliveries (id, case_id, site, channel, template, recipient, data, state, added_at, due_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`).run(id, caseId, site, channel, template, to, JSON.stringify(data), now, now);
}

/** The deliveries in SQLite. `due_at` is when one may be taken, or when its lease runs out; null once it has ended. */
export function createSqliteDeliveries(database: Database): Deliveries {
  return {
    add: async (deliveries, now) => database.transaction(() => deliveries.forEach((delivery) => insertDelivery(database, delivery, now))),
    // Without anything due, which is nearly always, no transaction is opened and nothing is flushed.
    take: async (request) => (dueRows(database, request).length === 0 ? [] : database.transaction(() => takeRows(database, request))),
    settle: async ({ id, attempt }, end) => settle(database, { id, attempt }, end),
    count: async () => {
      const rows: { channel: string; open: number; dead: number }[] = database.statement(`SELECT channel, count(due_at) AS open,
        count(CASE state WHEN 'dead' THEN 1 END) AS dead FROM deliveries GROUP BY channel ORDER BY channel`).all();
      return rows.map(({ channel, open, dead }) => ({ channel, open, dead }));
    },
    sweep: async (before, limit) => {
      database.statement('DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE due_at IS NULL AND added_at < ? LIMIT ?)').run(before, limit);
    },
  };
}

const dueRows = (database: Database, { channel, now, limit }: TakeRequest): readonly DeliveryRow[] =>
  database.statement('SELECT * FROM deliveries WHERE channel = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?').all(channel, now, limit);

function takeRows(database: Database, request: TakeRequest): readonly TakenDelivery[] {
  return dueRows(database, request).map((row) => {
    database.statement("UPDATE deliveries SET state = 'taken', due_at = ?, attempts = attempts + 1 WHERE id = ?").run(request.until, row.id);
    return {
      id: row.id,
      case: row.case_id,
      site: row.site,
      channel: row.channel,
      template: row.template,
      to: row.recipient,
      data: JSON.parse(row.data),
      addedAt: row.added_at,
      attempt: row.attempts + 1,
      interrupted: row.state === 'taken',
    };
  });
}

function settle(database: Database, { id, attempt }: Pick<TakenDelivery, 'id' | 'attempt'>, end: DeliveryEnd): boolean {
  const held = "WHERE id = ? AND state = 'taken' AND attempts = ?";
  const reason = end.type === 'done' ? null : end.reason;
  const { changes } = end.type === 'again'
    ? database.statement(`UPDATE deliveries SET state = 'waiting', due_at = ?, attempts = attempts - ?, reason = ? ${held}`).run(end.at, end.untried === true ? 1 : 0, reason, id, attempt)
    : database.statement(`UPDATE deliveries SET state = ?, due_at = NULL, recipient = '', data = '{}', reason = ? ${held}`).run(end.type, reason, id, attempt);
  return changes === 1;
}
