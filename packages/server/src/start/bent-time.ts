import { type Clock, defaultSettings, type GatewaySettings } from '@faden/gateway';

import { createSystemClock } from '../clock/system-clock.ts';
import type { Settings } from '../settings.ts';

/** The time a server lives in. */
export interface ServerTime {
  readonly clock: Clock;
  /** How much faster than real time the clock runs. */
  readonly rate: number;
  /** `bent`: not the real time, so that pages have to be told. */
  readonly kind: 'real' | 'bent';
}

/** The time the settings ask for, or that of a clock which was brought along. */
export function timeOf({ time, timeRate }: Pick<Settings, 'time' | 'timeRate'>, brought?: Clock): ServerTime {
  if (brought !== undefined) return { clock: brought, rate: 1, kind: 'bent' };
  const rate = timeRate ?? 1;
  const clock = createSystemClock({ ...(time === undefined ? {} : { startAt: time }), rate });
  return { clock, rate, kind: time === undefined && timeRate === undefined ? 'real' : 'bent' };
}

/** Sessions live as long for the people in front of the screen, and providers have as long to answer, however fast the days go by. */
export function settingsAt(rate: number): Pick<GatewaySettings, 'accessMs' | 'customerSessionMs' | 'agentSessionMs' | 'outsideRate'> {
  const { accessMs, customerSessionMs, agentSessionMs } = defaultSettings;
  const real = Math.max(1, rate);
  return { accessMs: accessMs * real, customerSessionMs: customerSessionMs * real, agentSessionMs: agentSessionMs * real, outsideRate: real };
}
