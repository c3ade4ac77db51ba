import type { CallWindow, CommandResult, Slots, WireEntry } from '@faden/protocol';

import type { MemoryGatewayDeps } from '../create-memory-gateway.ts';
import { createHouse, type House } from './house.ts';
import type { TestClock } from './test-clock.ts';
import { type rawTestConfig, testConfig } from './test-config.ts';

/** A number at which no telephone rings, as people write it. */
export const fictional = (place: number): string => `030 23125 ${String(place).padStart(3, '0')}`;

type RawSite = ReturnType<typeof rawTestConfig>['sites'][number];

/** A house whose first brand calls people back: ten calls to a window, and calls of six minutes. */
export function createCallHouse(given: Partial<MemoryGatewayDeps> & { readonly clock?: TestClock; readonly calls?: object; readonly site?: object } = {}): House {
  const { calls, site, ...parts } = given;
  const calling = (raw: RawSite) => ({
    ...raw, channels: ['chat', 'phone'], telephone: '+498999998100', waiting: { handlingSeconds: 360 },
    calls: { capacity: 10, callingNumber: '+498999998200', perAddressBlock: 10_000, ...calls }, ...site,
  });
  const config = testConfig((raw) => ({ ...raw, sites: [calling(raw.sites[0] as RawSite), raw.sites[1]], limits: { commandsBurst: 10_000, sessionsPerHour: 10_000 } }));
  return createHouse({ ...parts, config });
}

/** The windows of a topic. */
export const windows = async (house: House, query = '?topic=billing'): Promise<readonly CallWindow[]> =>
  (await house.json<Slots>(`/sites/musterbank/slots${query}`)).slots.map(({ window }) => window);

/** The entries of a result by kind; a refusal fails with what it says. */
export function told(result: CommandResult | undefined): Readonly<Record<string, WireEntry['body']>> {
  if (result?.outcome !== 'accepted' && result?.outcome !== 'repeated') throw new Error(`Not accepted: ${JSON.stringify(result)}`);
  return Object.fromEntries(result.entries.map(({ kind, body }) => [kind, body]));
}

/** The code a command was refused with. */
export const refusedWith = (result: CommandResult | undefined): string => (result?.outcome === 'refused' ? result.problem.code : `not refused: ${JSON.stringify(result)}`);

/** Everything that was said in a case in public, as its agents read it. */
export async function publicEntries(house: House, caseId: string): Promise<readonly WireEntry[]> {
  const { access: token } = await house.agent();
  return (await house.json<{ entries: WireEntry[] }>(`/cases/${caseId}/entries?after=0&limit=200`, { token })).entries;
}
