import { guardedRules, type Actor, type Channel, type Rules } from '@faden/protocol';

import type { Directory } from '../ports/directory.ts';
import { mayRead, type Belonging } from './may-read.ts';
import { linkRules } from './link-rules.ts';
import type { Bearer } from './principal.ts';

/** Whoever gives commands: somebody with a session, the clock, or the provider of a channel by its signed hooks. */
export type Doer = Bearer | { readonly type: 'clock' } | { readonly type: 'provider'; readonly channel: Channel };

const tables: Readonly<Record<Exclude<Doer['type'], 'grant'>, Rules>> = { customer: guardedRules.customer, agent: guardedRules.agent, clock: guardedRules.system, provider: guardedRules.system };

/** The rules that hold for somebody's commands. */
export const rulesOf = (doer: Doer): Rules => (doer.type === 'grant' ? linkRules(doer) : tables[doer.type]);

const isOfLink = (doer: Doer, { site, customer }: Belonging): boolean => doer.type === 'grant' && doer.site === site && doer.customer === customer;

/** Whether somebody may give commands about a case at all. */
export const mayAct = (doer: Doer, belonging: Belonging): boolean => doer.type === 'clock' || doer.type === 'provider' || isOfLink(doer, belonging) || (doer.type !== 'grant' && mayRead(doer, belonging));

/** The actor as the rules see them. A case has one customer, whatever id they have come to be known by since. */
export function actorOf(doer: Doer, { site, customer }: Belonging, directory: Directory): Actor {
  if (doer.type === 'clock' || doer.type === 'provider') return { role: 'system', actor: doer.type };
  if (doer.type === 'grant') return { role: 'customer', actor: customer, assurance: 'grant' };
  if (doer.type === 'customer') {
    return { role: 'customer', actor: customer, assurance: doer.assurance, ...(doer.name === undefined ? {} : { name: doer.name }) };
  }
  const card = directory.card(doer.agent.id, site);
  return { role: doer.agent.role, actor: doer.agent.id, name: doer.agent.name, ...(card === undefined ? {} : { card }) };
}

/** The channel somebody's words and deeds come by. */
export const channelOf = (doer: Doer): Channel => (doer.type === 'provider' ? doer.channel : 'chat');

/** An author as one text, to compare who gave a command. */
export const authorText = ({ role, actor }: Pick<Actor, 'role' | 'actor'>): string => `${role}:${actor}`;
