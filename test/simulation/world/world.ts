import { codeAtHand, createDesk, createFaden, type Desk, type Faden } from '@faden/client';

import { createProfile, type Profile, type Tab } from '../device/profile.ts';
import { createHistory, type History, type Person } from '../history/history.ts';
import { fairWeather, type Weather, weatherOf } from '../network/faults.ts';
import { createLink } from '../network/link.ts';
import { createSeededRandom, type SeededRandom } from '../time/seeded-random.ts';
import { createVirtualTime, type VirtualTime } from '../time/virtual-time.ts';
import { type AgentDesk, createAgentDesk } from '../workload/agent-desk.ts';
import { createCustomerTab, type CustomerTab } from '../workload/customer-tab.ts';
import { createWorkshop, type Workshop } from '../workload/plan.ts';
import { worldConfig } from './config.ts';
import { createGatewayHost, type GatewayHost } from './gateway-host.ts';
import { createWatch } from './watch.ts';

const gateway = 'https://contact.example';
/** A Saturday evening, when every simulated world begins. */
const start = Date.parse('2026-11-21T17:00:00.000Z');

/** Somebody with a device: their profile and what is open on it. */
export interface Seat {
  readonly person: Person;
  readonly profile: Profile;
  /** Opens what belongs on screen in a place: the widget in a tab, or the desk. */
  open(place: string): Sitter;
}

/** What is open in one place: it can be closed politely, or die. */
export interface Sitter {
  readonly screen: CustomerTab | AgentDesk;
  readonly tab: Tab;
  leave(how: 'closed' | 'crashed'): void;
}

/** A whole simulated world: time, weather, a machine with the gateway, and people with devices. */
export interface World {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly history: History;
  readonly host: GatewayHost;
  readonly seats: Readonly<Record<'customer' | 'agent' | 'colleague' | 'bystander', Seat>>;
  readonly calls: Workshop['calls'];
  /** Faults as drawn by the seed, or none. */
  setWeather(kind: 'drawn' | 'fair'): void;
  /** Milliseconds since the world began. */
  age(): number;
}

/** Creates the world of a seed, with everybody still outside. In those of seeds such as `calls 7` people ask for calls, as in some of the others. */
export function createWorld(seed: string): World {
  const random = createSeededRandom(seed);
  const time = createVirtualTime(start);
  const history = createHistory({ now: time.now, start });
  const drawn = weatherOf(random.fork('weather'));
  let weather: Weather = fairWeather;
  const calls = seed.startsWith('calls ') || random.fork('calls').chance(0.08) ? 'many' : 'none';
  const disk = random.fork('disk').pick([2, 20, 200]);
  const host = createGatewayHost({ time, random: random.fork('gateway'), history, config: worldConfig(), deskOrigin: gateway, diskMs: () => (weather === drawn ? disk : 0) });
  const workshop = createWorkshop({ random: random.fork('workload'), history, calls, now: time.now });
  history.add({ type: 'began', epoch: start });

  const profileOf = (person: Person, origin: string): Profile => {
    const own = random.fork(person);
    const watch = createWatch({ history, person });
    const connect = (tab: string, online: () => boolean) => createLink({ time, random: own.fork(tab), door: host, weather: () => weather, online, origin, ...watch });
    return createProfile({ time, random: own, connect, channelLoss: () => (weather === drawn ? 0.1 : 0), clockOffsetMs: own.pick([0, 0, -3_600_000, 86_400_000, 1500]) });
  };

  return {
    time,
    random,
    history,
    host,
    calls,
    seats: {
      customer: customerSeat('customer', 'musterbank', { workshop, profile: profileOf('customer', 'https://www.musterbank.example') }),
      bystander: customerSeat('bystander', 'musterbank', { workshop, profile: profileOf('bystander', 'https://www.musterbank.example') }),
      agent: agentSeat('agent', 'aylin', { workshop, profile: profileOf('agent', gateway) }, time),
      colleague: agentSeat('colleague', 'jonas', { workshop, profile: profileOf('colleague', gateway) }, time),
    },
    setWeather: (kind) => {
      weather = kind === 'fair' ? fairWeather : drawn;
    },
    age: () => time.now() - start,
  };
}

interface SeatDeps {
  readonly workshop: Workshop;
  readonly profile: Profile;
}

/** Ends what is open in a place. A crash leaves no time to say goodbye. */
const leaving = (client: Faden | Desk, tab: Tab, screen: { close(): void }) => (how: 'closed' | 'crashed'): void => {
  screen.close();
  if (how === 'closed') {
    tab.happen('pagehide');
    void client.destroy();
  }
  tab.kill();
};

function customerSeat(person: Person, site: string, { workshop, profile }: SeatDeps): Seat {
  const opened = new Set<string>();
  return {
    person,
    profile,
    open: (place) => {
      const tab = profile.open(place);
      const faden = createFaden({ gateway, site, lang: 'en' }, tab.ports, codeAtHand);
      const screen = createCustomerTab({ workshop, person, tab, faden, opened });
      return { screen, tab, leave: leaving(faden, tab, screen) };
    },
  };
}

function agentSeat(person: Person, agent: string, { workshop, profile }: SeatDeps, time: VirtualTime): Seat {
  /** What each place's session storage holds: it outlives a reload. */
  const kept = new Map<string, string>();
  return {
    person,
    profile,
    open: (place) => {
      const tab = profile.open(place);
      const tabStorage = { read: () => kept.get(place) ?? null, write: (value: string | null) => void (value === null ? kept.delete(place) : kept.set(place, value)) };
      const desk = createDesk({ gateway }, { ...tab.ports, tabStorage });
      const screen = createAgentDesk({ workshop, time, person, agent, tab: place, desk });
      return { screen, tab, leave: leaving(desk, tab, screen) };
    },
  };
}
