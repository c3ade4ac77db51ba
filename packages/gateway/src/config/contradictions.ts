import { isTimeZone } from '@faden/protocol';

import { channelContradictions } from './channel-contradictions.ts';
import type { AgentConfig, GatewayConfig, SiteConfig } from './config-schema.ts';

/** What no schema can see: names used twice, names nobody has, zones that do not exist, hashes too cheap to keep a password. */
export function findContradictions(config: GatewayConfig): readonly string[] {
  const { sites, agents, demo } = config;
  const known = new Set(sites.map(({ id }) => id));
  return [
    ...twice(sites.map(({ id }) => id), (place, id) => `sites[${place}].id "${id}" is taken by another site; give each its own.`),
    ...twice(sites.map(({ prefix }) => prefix), (place, prefix) => `sites[${place}].prefix "${prefix}" is taken by another site; give each its own.`),
    ...twice(agents.map(({ id }) => id), (place, id) => `agents[${place}].id "${id}" is taken by another agent; give each their own.`),
    ...sites.flatMap(faultsOfSite),
    ...channelContradictions(config),
    ...agents.flatMap(({ sites: named }, place) =>
      named.flatMap((site, at) => (known.has(site) ? [] : [`agents[${place}].sites[${at}] names "${site}", which is no site; use the id of one of sites.`]))),
    ...agents.flatMap((agent, place) => faultsOfSkills(agent, place, sites)),
    ...(demo === true ? [] : agents.flatMap(({ passwordHash }, place) =>
      (Number(passwordHash.split('$')[1]) >= 2 ** 15 ? [] : [`agents[${place}].passwordHash is too cheap to guess; hash with N of 32768 or more.`]))),
  ];
}

function faultsOfSkills({ sites: served, skills = [] }: AgentConfig, place: number, sites: readonly SiteConfig[]): readonly string[] {
  const topics = new Set(sites.filter(({ id }) => served.includes(id)).flatMap((site) => site.topics.map(({ id }) => id)));
  return skills.flatMap((skill, at) => (topics.has(skill) ? [] : [`agents[${place}].skills[${at}] names "${skill}", which is no topic of their sites; use the id of one.`]));
}

function faultsOfSite(site: SiteConfig, place: number): readonly string[] {
  const calendars = [['calendar', site.calendar] as const, ...site.topics.flatMap(({ calendar }, at) => (calendar ? [[`topics[${at}].calendar`, calendar] as const] : []))];
  return [
    ...calendars.flatMap(([path, { timeZone }]) => (isTimeZone(timeZone) ? [] : [`sites[${place}].${path}.timeZone "${timeZone}" is no time zone; use a name such as "Europe/Berlin".`])),
    ...twice(site.topics.map(({ id }) => id), (at, id) => `sites[${place}].topics[${at}].id "${id}" is taken by another topic; give each its own.`),
    ...twice(site.identity?.keys.map(({ kid }) => kid) ?? [], (at, kid) => `sites[${place}].identity.keys[${at}].kid "${kid}" is taken by another key; give each its own.`),
  ];
}

const twice = (names: readonly string[], say: (place: number, name: string) => string): readonly string[] =>
  names.flatMap((name, place) => (names.indexOf(name) === place ? [] : [say(place, name)]));
