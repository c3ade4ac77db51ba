import type { Rotation, TokenPair } from '@faden/gateway';

import type { Database } from './database.ts';
import { insertTokens, revokeFamily, selectFamily } from './session-rows.ts';

/** A refresh token as it was presented, and what may follow it. */
export interface Presented {
  readonly refresh: string;
  readonly next: TokenPair;
  readonly now: string;
}

interface RefreshRow {
  readonly family: string;
  readonly predecessor: string | null;
  readonly until: string;
  readonly superseded: number;
}

/** Inside a transaction: adds a successor to a refresh token, or ends its family when it comes back too late. */
export function rotateToken(database: Database, { refresh, next, now }: Presented): Rotation {
  const token: RefreshRow | undefined = database.statement('SELECT family, predecessor, until, superseded FROM refresh_tokens WHERE hash = ?').get(refresh);
  const family = token && selectFamily(database, token.family);
  if (token === undefined || family === undefined) return { type: 'refused' };
  if (token.superseded === 1) {
    revokeFamily(database, family.id);
    return { type: 'reused', family: { ...family, revoked: true } };
  }
  if (family.revoked || token.until <= now) return { type: 'refused' };
  if (token.predecessor !== null) database.statement('UPDATE refresh_tokens SET superseded = 1 WHERE hash = ?').run(token.predecessor);
  insertTokens(database, family.id, refresh, next);
  return { type: 'rotated', family };
}
