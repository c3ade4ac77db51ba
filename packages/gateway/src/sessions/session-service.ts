import { createUuidV7, FadenError } from '@faden/protocol';

import type { Bearer } from '../core/principal.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Grants } from '../ports/grants.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Family, Holder, Sessions } from '../ports/sessions.ts';
import { holderOfToken, mintTokens, tokenHash } from './tokens.ts';

/** What sessions need, and how long they live. */
export interface SessionServiceDeps {
  readonly sessions: Sessions;
  readonly grants: Pick<Grants, 'find'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly directory: Directory;
  readonly settings: { readonly accessMs: number; readonly customerSessionMs: number; readonly agentSessionMs: number };
}

/** A session as its holder receives it. `expiresIn` is in seconds. */
export interface OpenedSession {
  readonly access: string;
  readonly refresh: string;
  readonly expiresIn: number;
  readonly principal: Bearer;
}

/** Opens, renews, checks and ends sessions. */
export interface SessionService {
  open(holder: Holder): Promise<OpenedSession>;
  /** Rejects with `token_reused` when the token's successor was used before, `unauthorized` otherwise. */
  refresh(token: string): Promise<OpenedSession>;
  /** Whoever holds this access token; rejects with `token_expired` or `unauthorized`. */
  authenticate(token: string): Promise<Bearer>;
  /** The holder of an access token, even if its session has ended; `undefined` when nobody ever held it. */
  holderOf(token: string): Promise<Family | undefined>;
  /** Ends a session everywhere. */
  end(family: string): Promise<void>;
  /** The principal of a holder as things are now; rejects with `unauthorized` when the site or agent is gone. */
  principalOf(family: Pick<Family, 'id' | 'holder'>): Promise<Bearer>;
}

/** Sessions over hashed secrets. */
export function createSessionService(deps: SessionServiceDeps): SessionService {
  const { sessions, secrets, clock, bus, settings } = deps;
  const mintId = createUuidV7({ now: () => clock.now(), random: (length) => secrets.random(length) });
  const principalOf = ({ id, holder }: Pick<Family, 'id' | 'holder'>) => findPrincipal(deps, id, holder);
  const mint = (holder: Holder['type']) => mintTokens(secrets, {
    holder,
    now: clock.now(),
    accessMs: settings.accessMs,
    refreshMs: holder === 'agent' ? settings.agentSessionMs : settings.customerSessionMs,
  });
  const opened = (tokens: Pick<OpenedSession, 'access' | 'refresh'>, principal: Bearer): OpenedSession =>
    ({ access: tokens.access, refresh: tokens.refresh, expiresIn: Math.floor(settings.accessMs / 1000), principal });

  return {
    open: async (holder) => {
      const tokens = mint(holder.type);
      const family = { id: mintId(), holder, openedAt: new Date(clock.now()).toISOString() };
      await sessions.open(family, tokens.pair);
      return opened(tokens, await principalOf(family));
    },
    refresh: async (token) => {
      const tokens = mint(holderOfToken(token));
      const rotation = await sessions.rotate(tokenHash(secrets, token), tokens.pair, new Date(clock.now()).toISOString());
      if (rotation.type === 'refused') throw new FadenError('unauthorized', 'The refresh token is not valid.');
      if (rotation.type === 'reused') {
        bus.publish({ type: 'revoked', family: rotation.family.id });
        throw new FadenError('token_reused', 'The refresh token was used before; its session has ended.');
      }
      return opened(tokens, await principalOf(rotation.family));
    },
    authenticate: async (token) => {
      const found = await sessions.byAccess(tokenHash(secrets, token));
      if (found === undefined || found.family.revoked) throw new FadenError('unauthorized', 'The access token is not valid.');
      if (Date.parse(found.until) <= clock.now()) throw new FadenError('token_expired', 'The access token has expired.');
      return principalOf(found.family);
    },
    holderOf: async (token) => (await sessions.byAccess(tokenHash(secrets, token)))?.family,
    end: async (family) => {
      await sessions.revoke(family);
      bus.publish({ type: 'revoked', family });
    },
    principalOf,
  };
}

async function findPrincipal({ sessions, directory, grants, clock }: SessionServiceDeps, family: string, holder: Holder): Promise<Bearer> {
  if (holder.type === 'agent') {
    const agent = directory.agent(holder.agent);
    if (agent === undefined) throw new FadenError('unauthorized', 'The agent is no longer configured.');
    return { type: 'agent', family, agent };
  }
  if (directory.site(holder.site) === undefined) throw new FadenError('unauthorized', 'The site is no longer configured.');
  if (holder.type === 'grant') {
    const { grant, ...reach } = holder;
    if ((await grants.find(holder.site, grant, new Date(clock.now()).toISOString())) === undefined) throw new FadenError('unauthorized', 'The link is over.');
    return { ...reach, family };
  }
  return { ...holder, family, ids: await sessions.aliases(holder.customer) };
}
