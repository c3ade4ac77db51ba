import type { GatewayConfig } from '@faden/gateway';

import { type Listener, openListener } from '../serving/listener.ts';
import type { Settings } from '../settings.ts';

/** The open ports of a process: the gateway's, and in a demonstration one for each site and the playground. */
export interface Listeners {
  readonly gateway: Listener;
  readonly sites: ReadonlyMap<string, Listener>;
  readonly playground?: Listener;
  all(): readonly Listener[];
}

/** Opens all ports or none. A demonstration's sites follow the gateway's port in the order of the configuration, the playground comes last. */
export async function openListeners(settings: Settings, config: GatewayConfig): Promise<Listeners> {
  const opened: Listener[] = [];
  const open = async (): Promise<Listener> => {
    const port = settings.port === 0 ? 0 : settings.port + opened.length;
    const listener = await openListener({ host: settings.host, port, proxies: settings.proxies });
    opened.push(listener);
    return listener;
  };
  try {
    const gateway = await open();
    const sites = new Map<string, Listener>();
    if (config.demo !== true) return { gateway, sites, all: () => opened };
    for (const { id } of config.sites) sites.set(id, await open());
    return { gateway, sites, playground: await open(), all: () => opened };
  } catch (error) {
    await Promise.all(opened.map((listener) => listener.close(0)));
    throw error;
  }
}
