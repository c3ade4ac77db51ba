import { FadenError } from '@faden/protocol';

import type { CallPermit } from '../calls/call-scene.ts';
import { logFailure } from '../core/failure.ts';
import type { Bearer, Principal } from '../core/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Limiter, Permit, Rate } from '../ports/limiter.ts';
import type { Log } from '../ports/log.ts';
import { addressBlock } from './address-block.ts';

/** A rate by the hour, all of it at once if need be. */
export const perHour = (count: number): Rate => ({ burst: count, perMinute: count / 60 });

const perDayRate = (count: number): Rate => ({ burst: count, perMinute: count / 1440 });

/** What may be done how often, unless something else is configured. */
export const defaultRates = {
  commands: { burst: 300, perMinute: 60 },
  signals: { burst: 120, perMinute: 240 },
  files: { burst: 30, perMinute: 10 },
  holds: { burst: 20, perMinute: 10 },
  holdsOfAddress: { burst: 30, perMinute: 6 },
  sessions: perHour(20),
  links: perHour(20),
  linksOfContact: perHour(3),
  refreshes: { burst: 60, perMinute: 20 },
  signIns: { burst: 10, perMinute: 1 },
  signInsOfAgent: { burst: 30, perMinute: 2 },
} satisfies Record<string, Rate>;

/** What may be done how often. */
export type Rates = Readonly<Record<keyof typeof defaultRates, Rate>>;

/** Limits by what is limited; each rejects with `rate_limited` and the time to wait. */
export interface Limits {
  commands(principal: Bearer, count: number): Promise<void>;
  signals(principal: Principal): Promise<void>;
  files(principal: Principal): Promise<void>;
  holds(principal: Principal, address: string | undefined): Promise<void>;
  sessions(address: string | undefined): Promise<void>;
  /** Whether another link may be asked for from a block of addresses, for a contact; never rejects, since the answer is always the same. */
  links(asked: { readonly address: string | undefined; readonly contact: string }): Promise<boolean>;
  /** Whether so many more calls may be asked for from a block of addresses; never rejects, since words go on where calls do not. */
  calls(asked: { readonly site: string; readonly address: string | undefined; readonly count: number; readonly perDay: number }): Promise<CallPermit>;
  refreshes(address: string | undefined): Promise<void>;
  signIns(agent: string, address: string | undefined): Promise<void>;
}

/** What limits need. */
export interface LimitsDeps {
  readonly limiter: Limiter;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: { readonly rates: Rates };
}

/** What goes on while the limiter is down: words reach somebody, passwords are not guessed and nobody is called. */
const goesOn: ReadonlySet<keyof Rates> = new Set(['commands', 'signals', 'sessions', 'refreshes']);

/** Limits over a limiter. What is limited by address is not limited where there is none. */
export function createLimits({ limiter, clock, log, settings: { rates } }: LimitsDeps): Limits {
  const ask = (rate: keyof Rates, who: string, cost: number): Promise<Permit> =>
    limiter.take(`${rate}:${who}`, rates[rate], cost, clock.now()).catch((cause: unknown) => {
      logFailure(log, 'limiter_failed', cause);
      if (goesOn.has(rate)) return { type: 'granted' };
      throw new FadenError('unavailable', 'Nobody counts how often this is done.', { cause });
    });
  const take = async (rate: keyof Rates, who: string, cost = 1): Promise<void> => {
    const permit = await ask(rate, who, cost);
    if (permit.type === 'limited') throw new FadenError('rate_limited', `More ${rate} than allowed.`, { retryAfterMs: permit.retryAfterMs });
  };
  const takeByAddress = async (rate: keyof Rates, address: string | undefined, more = ''): Promise<void> => {
    if (address !== undefined) await take(rate, `${addressBlock(address)}${more}`);
  };
  return {
    commands: (principal, count) => take('commands', personOf(principal), count),
    signals: (principal) => take('signals', personOf(principal)),
    files: (principal) => take('files', personOf(principal)),
    holds: async (principal, address) => {
      await takeByAddress('holdsOfAddress', address);
      await take('holds', personOf(principal));
    },
    sessions: (address) => takeByAddress('sessions', address),
    links: async ({ address, contact }) => {
      try {
        await takeByAddress('links', address);
        await take('linksOfContact', contact);
        return true;
      } catch {
        return false;
      }
    },
    calls: async ({ site, address, count, perDay }) => {
      if (count === 0) return 'granted';
      const key = `calls:${site} ${address === undefined ? 'nowhere' : addressBlock(address)}`;
      try {
        // Without an address nothing is counted, but somebody must still be there to count.
        const permit = await limiter.take(key, perDayRate(perDay), address === undefined ? 0 : count, clock.now());
        return permit.type;
      } catch (cause) {
        logFailure(log, 'limiter_failed', cause);
        return 'unknown';
      }
    },
    refreshes: (address) => takeByAddress('refreshes', address),
    signIns: async (agent, address) => {
      await takeByAddress('signIns', address, ` ${agent}`);
      await take('signInsOfAgent', agent);
    },
  };
}

const personOf = (principal: Bearer): string => (principal.type === 'agent' ? `agent ${principal.agent.id}` : `customer ${principal.customer}`);
