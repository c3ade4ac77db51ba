import { type Calendar, DAY_MS, defaultPolicies, FadenError, type HoursException, type LocalDate, type RoleCard, type SiteProfile } from '@faden/protocol';

import { callPoliciesOf, waitingPoliciesOf } from '../calls/call-policies.ts';
import type { Clock } from '../ports/clock.ts';
import type { AgentRecord, Directory, SiteRecord } from '../ports/directory.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { AgentConfig, GatewayConfig, SiteConfig } from './config-schema.ts';

/** The public holidays of a subdivision: so many days from a date on, as closed days. */
export type Holidays = (subdivision: string, from: LocalDate, days: number) => readonly HoursException[];

/** What a directory is made of. `holidays` is needed when a site names a subdivision. */
export interface DirectoryDeps {
  readonly config: GatewayConfig;
  readonly clock: Clock;
  readonly holidays?: Holidays;
}

const HOLIDAY_DAYS = 400;
const PUBLISHED_DAYS = 90;

/** Who is who, from the configuration. Holidays are worked out once a day, 400 days ahead. */
export function createDirectory({ config, clock, holidays }: DirectoryDeps): Directory {
  if (holidays === undefined && config.sites.some((site) => site.holidays)) {
    throw new FadenError('bad_request', 'A site names public holidays, but nothing here knows them: pass `holidays`, or write them as dated exceptions.');
  }
  const agents = new Map(config.agents.map((agent) => [agent.id, agent]));
  let day = -1;
  let sites: ReadonlyMap<string, SiteRecord> = new Map();
  const today = (): ReadonlyMap<string, SiteRecord> => {
    const now = Math.floor(clock.now() / DAY_MS);
    if (now !== day) {
      day = now;
      sites = new Map(config.sites.map((site) => [site.id, siteRecord(site, now * DAY_MS, holidays)]));
    }
    return sites;
  };
  return {
    site: (id) => today().get(id),
    sites: () => [...today().values()],
    agent: (id) => agents.get(id),
    agentsOf: (site) => config.agents.filter(({ sites: served }) => served.includes(site)),
    card: (id, site) => {
      const agent = agents.get(id);
      const profile = today().get(site)?.profile;
      return agent?.sites.includes(site) === true && profile !== undefined ? cardOf(agent, profile) : undefined;
    },
  };
}

/** A directory whose content can be exchanged while everybody keeps the same object. */
export function createReloadableDirectory(first: Directory): { readonly directory: Directory; replace(next: Directory): void } {
  let current = first;
  const directory: Directory = {
    site: (id) => current.site(id),
    sites: () => current.sites(),
    agent: (id): AgentRecord | undefined => current.agent(id),
    agentsOf: (site) => current.agentsOf(site),
    card: (agent, site) => current.card(agent, site),
  };
  return { directory, replace: (next) => void (current = next) };
}

function siteRecord(site: SiteConfig, midnight: number, holidays: Holidays | undefined): SiteRecord {
  const { holidays: wanted, origins, identity, policies, calls: _calls, waiting: _waiting, facts, calendar, topics, ...open } = site;
  // A day back, since the site's own date may still be yesterday's.
  const from = new Date(midnight - DAY_MS).toISOString().slice(0, 10);
  const closed = wanted === undefined ? [] : (holidays?.(wanted.subdivision, from, HOLIDAY_DAYS) ?? []);
  const shown: Omit<SiteProfile, 'version'> = {
    ...open,
    calendar: withHolidays(calendar, closed),
    topics: topics.map((topic) => (topic.calendar ? { ...topic, calendar: withHolidays(topic.calendar, closed) } : topic)),
    policies: { ...defaultPolicies, ...definedOnly(policies ?? {}) },
  };
  return {
    profile: { ...shown, version: fingerprint(shown) },
    origins,
    identity: { audience: identity?.audience ?? site.id, keys: identity?.keys ?? [] },
    calls: callPoliciesOf(site),
    waiting: waitingPoliciesOf(site),
    published: facts && { figures: facts.figures, days: facts.days ?? PUBLISHED_DAYS },
  };
}

/** What is configured by date comes first and so wins over a holiday. */
const withHolidays = (calendar: Calendar, closed: readonly HoursException[]): Calendar =>
  ('always' in calendar ? calendar : { ...calendar, exceptions: [...calendar.exceptions, ...closed] });

const definedOnly = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };

function cardOf(agent: AgentConfig, profile: SiteProfile): RoleCard {
  const card = {
    agent: agent.id,
    name: agent.name,
    employer: agent.employer ?? profile.operator.name,
    onBehalfOf: profile.name,
    supervisor: agent.supervisor ?? profile.supervisor,
    ...(agent.decides === undefined ? {} : { decides: agent.decides }),
  };
  return { ...card, version: fingerprint(card) };
}
