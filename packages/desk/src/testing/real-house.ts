import { createDesk, createFaden, createMemoryKeyValue, type Desk, type Faden, type Ports } from '@faden/client';
import { createMemoryGateway, readConfig, type GatewayConfig } from '@faden/gateway';

/** The real gateway in the page, with customers and agents who speak to it by the real client. */
export interface RealHouse {
  /** A customer of a site. */
  customer(site?: string): Faden;
  /** Somebody who has signed in. */
  desk(agent: string): Promise<Desk>;
  /** What becomes of the next uploads: they arrive, or the way there says no. */
  uploads: 'arrive' | 'refused';
  /** Time goes by at once, and everything that falls due is done. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

const gatewayAt = 'https://contact.example';
const password = 'five threads';
/** The hash of that password with next to no work and a salt of zeros, so that browsers need not make it. */
const passwordHash = 'scrypt$2$8$1$AAAAAAAAAAAAAAAAAAAAAA$ZA2Y_VHCyRjZ9wieAiAr8ym0iG8myMFk4h9zMxXmwUw';

const site = (id: string, prefix: string, name: string, accent: string) => ({
  id, prefix, name,
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Sabine Roth',
  languages: ['en', 'de'],
  topics: [{ id: 'billing', label: { en: 'Bill and fees', de: 'Rechnung und Gebühren' }, team: { id: 'billing', name: 'Team Rechnung', responsible: 'Maria Brandt' } }],
  calendar: { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: [] },
  channels: ['chat', 'phone'],
  calls: { capacity: 3, callingNumber: '+493023125000' },
  theme: { accent },
  origins: [`https://www.${id}.example`],
});
const agent = (id: string, name: string, role: 'agent' | 'supervisor') => ({ id, name, role, sites: ['musterbank', 'stadtwerke'], passwordHash });

function config(): GatewayConfig {
  const reading = readConfig({
    demo: true,
    sites: [site('musterbank', 'MB', 'Musterbank', '#0b5d57'), site('stadtwerke', 'SM', 'Stadtwerke Musterstadt', '#8a4a12')],
    agents: [agent('aylin', 'Aylin Kaya', 'agent'), agent('jonas', 'Jonas Weber', 'agent'), agent('maria', 'Maria Brandt', 'supervisor')],
  });
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  return reading.config;
}

/** Opens a house on Tuesday 24 November 2026 at 10:16 in Berlin; from there its clock runs as the page's does. */
export function openRealHouse(): RealHouse {
  const begun = performance.now();
  let ahead = Date.parse('2026-11-24T09:16:00.000Z');
  const clock = {
    now: () => Math.floor(ahead + performance.now() - begun),
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const gateway = createMemoryGateway(config(), { clock, random });
  const fetch = (url: string, init: RequestInit): Promise<Response> => gateway.fetch(new Request(url, init));
  const network: Ports['network'] = {
    fetch,
    async upload(url, { headers, body, signal }) {
      if (house.uploads === 'refused') return refusal();
      const sha256 = String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', await body.arrayBuffer())));
      return fetch(url, { method: 'PUT', headers: { ...headers, 'content-digest': `sha-256=:${btoa(sha256)}:` }, body, signal });
    },
  };
  const own = { network, clock, random: { bytes: random, fraction: () => Math.random() } };
  const opened: { destroy(): Promise<void> }[] = [];
  const keep = <T extends { destroy(): Promise<void> }>(one: T): T => {
    opened.push(one);
    return one;
  };
  const house: RealHouse = {
    uploads: 'arrive',
    customer: (key = 'musterbank') => keep(createFaden({ gateway: gatewayAt, site: key, lang: 'en' }, { ...own, storage: createMemoryKeyValue(), locks: null, tabs: null })),
    async desk(name) {
      let kept: string | null = null;
      const desk = keep(createDesk({ gateway: gatewayAt }, { ...own, tabStorage: { read: () => kept, write: (value) => void (kept = value) } }));
      await desk.signIn(name, password);
      return desk;
    },
    async pass(ms) {
      ahead += ms;
      while ((await gateway.tick(clock.now())) > 0);
    },
    async close() {
      await Promise.all(opened.map((one) => one.destroy()));
      await gateway.close();
    },
  };
  return house;
}

/** What a proxy on the way says of a file that is too large for it. */
const refusal = (): Response =>
  new Response(JSON.stringify({ type: '/docs/errors/too_large', title: 'Too large', status: 413, code: 'too_large', retryable: false }), { status: 413, headers: { 'content-type': 'application/problem+json' } });
