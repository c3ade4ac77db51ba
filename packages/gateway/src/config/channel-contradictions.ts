import type { GatewayConfig } from './config-schema.ts';

/** What no schema can see of channels: telephones and senders of nobody, and sites that cannot be called or written from. */
export function channelContradictions({ sites, agents, channels }: GatewayConfig): readonly string[] {
  const { phone, mail } = channels ?? {};
  const named = (keys: readonly string[], known: readonly string[], place: string, what: string): readonly string[] =>
    keys.filter((key) => !known.includes(key)).map((key) => `${place} names "${key}", which is no ${what}; use the id of one.`);
  return [
    ...(phone?.type === 'twilio' ? named(Object.keys(phone.phones), agents.map(({ id }) => id), 'channels.phone.phones', 'agent') : []),
    ...(phone?.type === 'twilio' ? sites.flatMap(({ channels: open, calls }, place) =>
      (open.includes('phone') && calls?.callingNumber === undefined ? [`sites[${place}].calls.callingNumber is missing; add the number that calls, or set channels.phone.type to "manual".`] : [])) : []),
    ...(mail === undefined ? [] : named(Object.keys(mail.senders), sites.map(({ id }) => id), 'channels.mail.senders', 'site')),
    ...(mail === undefined ? [] : sites.flatMap(({ id }) => (Object.hasOwn(mail.senders, id) ? [] : [`channels.mail.senders names no address for the site "${id}"; add one.`]))),
    ...((mail?.user === undefined) === (mail?.passwordVariable === undefined) ? [] : ['channels.mail needs both user and passwordVariable, or neither.']),
  ];
}
