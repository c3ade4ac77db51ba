import { FadenError } from '@faden/protocol';

import type { Principal } from '../core/principal.ts';
import { bearerOf } from './bearer.ts';
import { checkOrigin } from './origin.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';

/** The origins a holder of a session may ask from. */
export const originsOf = ({ directory, settings }: Pick<Services, 'directory' | 'settings'>, principal: Principal): readonly string[] =>
  (principal.type === 'agent' ? settings.deskOrigins : (directory.site(principal.site)?.origins ?? []));

/** Lets a request through to a route, with its asker, or rejects: the one place where all doors are guarded. */
export async function admit(services: Services, route: Pick<Route, 'who'>, request: Request, params: Readonly<Record<string, string>>): Promise<Principal | undefined> {
  if (route.who === 'everybody' || route.who === 'refresher' || route.who === 'provider') return undefined;
  if (route.who === 'visitor') return void checkOrigin(request.headers, services.directory.site(params.site ?? '')?.origins ?? []);
  if (route.who === 'desk-visitor') return void checkOrigin(request.headers, services.settings.deskOrigins);
  const token = bearerOf(request);
  if (token === undefined) throw new FadenError('unauthorized', 'There is no access token.');
  const principal = await services.sessions.authenticate(token);
  checkOrigin(request.headers, originsOf(services, principal));
  // A token of the other kind opens nothing here, and says nothing about what there is.
  if (route.who !== 'holder' && route.who !== principal.type) throw new FadenError('not_found', 'Not for this role.');
  return principal;
}
