import type { GatewayConfig } from './config/config-schema.ts';
import { defaultRates, perHour, type Rates } from './http/limits.ts';

/** Figures of the gateway itself. All of them have defaults in {@link defaultSettings}. */
export interface GatewaySettings {
  /** Origins the desk is served from; the gateway's own public origin is usually the only one. */
  readonly deskOrigins: readonly string[];
  /** Where the pages about errors lie, without a trailing slash. */
  readonly docs: string;
  readonly accessMs: number;
  /** How long a session lives after its last refresh. */
  readonly customerSessionMs: number;
  readonly agentSessionMs: number;
  readonly heartbeatMs: number;
  readonly longPollMs: number;
  readonly rates: Rates;
  /** How much faster the clock runs than the world outside, in which providers answer; 1 unless a demonstration's time is bent. */
  readonly outsideRate: number;
}

/** What holds where nothing else is said. */
export const defaultSettings: GatewaySettings = {
  deskOrigins: [],
  docs: '/docs',
  accessMs: 15 * 60_000,
  customerSessionMs: 90 * 86_400_000,
  agentSessionMs: 12 * 3_600_000,
  heartbeatMs: 25_000,
  longPollMs: 25_000,
  rates: defaultRates,
  outsideRate: 1,
};

/** The settings a configuration asks for, over the defaults and over what the process knows (its origin, its docs). */
export function settingsFor({ limits }: Pick<GatewayConfig, 'limits'>, known: Partial<GatewaySettings> = {}): GatewaySettings {
  const { commands } = defaultRates;
  const rates = {
    ...defaultRates,
    commands: { burst: limits?.commandsBurst ?? commands.burst, perMinute: limits?.commandsPerMinute ?? commands.perMinute },
    sessions: limits?.sessionsPerHour === undefined ? defaultRates.sessions : perHour(limits.sessionsPerHour),
  };
  return { ...defaultSettings, rates, ...known };
}
