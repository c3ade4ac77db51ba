import { FadenError } from '@faden/protocol';

import type { Principal } from '../core/principal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Limiter, Rate } from '../ports/limiter.ts';
import { addressBlock } from './address-block.ts';

/** A rate by the hour, all of it at once if need be. */
export const perHour = (count: number): Rate => ({ burst: count, perMinute: count / 60 });

/** What may be done how often, unless something else is configured. */
export const defaultRates = {
  commands: { burst: 300, perMinute: 60 },
  signals: { burst: 120, perMinute: 240 },
  files: { burst: 30, perMinute: 10 },
  sessions: perHour(20),
  refreshes: { burst: 60, perMinute: 20 },
  signIns: { burst: 10, perMinute: 1 },
  signInsOfAgent: { burst: 30, perMinute: 2 },
} satisfies Record<string, Rate>;

/** What may be done how often. */
export type Rates = Readonly<Record<keyof typeof defaultRates, Rate>>;

/** Limits by what is limited; each rejects with `rate_limited` and the time to wait. */
export interface Limits {
  commands(principal: Principal, count: number): Promise<void>;
  signals(principal: Principal): Promise<void>;
  files(principal: Principal): Promise<void>;
  sessions(address: string | undefined): Promise<void>;
  refreshes(address: string | undefined): Promise<void>;
  signIns(agent: string, address: string | undefined): Promise<void>;
}

/** Limits over a limiter. What is limited by address is not limited where there is none. */
export function createLimits({ limiter, clock, settings: { rates } }: { readonly limiter: Limiter; readonly clock: Clock; readonly settings: { readonly rates: Rates } }): Limits {
  const take = async (rate: keyof Rates, who: string, cost = 1): Promise<void> => {
    const permit = await limiter.take(`${rate}:${who}`, rates[rate], cost, clock.now());
    if (permit.type === 'limited') throw new FadenError('rate_limited', `More ${rate} than allowed.`, { retryAfterMs: permit.retryAfterMs });
  };
  const takeByAddress = async (rate: keyof Rates, address: string | undefined, more = ''): Promise<void> => {
    if (address !== undefined) await take(rate, `${addressBlock(address)}${more}`);
  };
  return {
    commands: (principal, count) => take('commands', personOf(principal), count),
    signals: (principal) => take('signals', personOf(principal)),
    files: (principal) => take('files', personOf(principal)),
    sessions: (address) => takeByAddress('sessions', address),
    refreshes: (address) => takeByAddress('refreshes', address),
    signIns: async (agent, address) => {
      await takeByAddress('signIns', address, ` ${agent}`);
      await take('signInsOfAgent', agent);
    },
  };
}

const personOf = (principal: Principal): string => (principal.type === 'agent' ? `agent ${principal.agent.id}` : `customer ${principal.customer}`);
