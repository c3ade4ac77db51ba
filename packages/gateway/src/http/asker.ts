import { FadenError } from '@faden/protocol';

import type { Bearer } from '../core/principal.ts';
import { bearerOf } from './bearer.ts';
import { checkOrigin } from './origin.ts';
import type { Route } from './route.ts';
import type { Services } from './services.ts';

/** The origins a holder of a session may ask from. */
export const originsOf = ({ directory, settings }: Pick<Services, 'directory' | 'settings'>, principal: Bearer): readonly string[] => {
  if (principal.type === 'agent') return settings.deskOrigins;
  const pages = directory.site(principal.site)?.origins ?? [];
  // What a link opens is a page of our own.
  return principal.type === 'grant' ? [...pages, ...settings.deskOrigins] : pages;
};

/** Lets a request through to a route, with its asker, or rejects: the one place where all doors are guarded. */
export async function admit(services: Services, route: Pick<Route, 'who'>, request: Request, params: Readonly<Record<string, string>>): Promise<Bearer | undefined> {
  if (route.who === 'everybody' || route.who === 'refresher' || route.who === 'provider') return undefined;
  if (route.who === 'visitor') return void checkOrigin(request.headers, services.directory.site(params.site ?? '')?.origins ?? []);
  if (route.who === 'guest') return void checkOrigin(request.headers, [...(services.directory.site(params.site ?? '')?.origins ?? []), ...services.settings.deskOrigins]);
  if (route.who === 'desk-visitor') return void checkOrigin(request.headers, services.settings.deskOrigins);
  const token = bearerOf(request);
  if (token === undefined) throw new FadenError('unauthorized', 'There is no access token.');
  const principal = await services.sessions.authenticate(token);
  checkOrigin(request.headers, originsOf(services, principal));
  // A token of the other kind opens nothing here, and says nothing about what there is.
  if (!isWelcome(route, principal)) throw new FadenError('not_found', 'Not for this role.');
  return principal;
}

function isWelcome({ who }: Pick<Route, 'who'>, principal: Bearer): boolean {
  if (who === 'bearer') return true;
  if (principal.type !== 'grant') return who === principal.type || who === 'holder' || who === 'reader';
  return principal.scope === 'status' ? who === 'status' || who === 'reader' : who === 'grant';
}
