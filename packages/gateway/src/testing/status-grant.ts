import { tokenHash } from '../sessions/tokens.ts';
import type { House } from './house.ts';

/** The secret of a status link to a case, as a mail would bring it. */
export async function statusGrant({ gateway: { deps }, clock, id }: House, caseId: string, site = 'musterbank'): Promise<string> {
  const secret = `${site}.${id()}`;
  const hash = tokenHash(deps.secrets, secret);
  await deps.store.grants.issue({ hash, scope: 'status', site, case: caseId, target: hash, expires: new Date(clock.now() + 30 * 86_400_000).toISOString() });
  return secret;
}
