import { createHash } from 'node:crypto';

import type { Channel, Clock, Directory, Handed, Handing, Limiter, Rate } from '@faden/gateway';

import type { MailTransport } from './mail.ts';
import { mailHtml, mailText } from './mail-look.ts';
import { contentOf } from './mail-templates.ts';

/** What sending mail needs. */
export interface MailChannelDeps {
  readonly transport: MailTransport;
  /** The address a site's mail comes from. */
  readonly senderOf: (site: string) => string | undefined;
  readonly directory: Pick<Directory, 'site'>;
  readonly limiter: Limiter;
  readonly clock: Pick<Clock, 'now'>;
}

const CONCURRENCY = 4;

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
const MOST_LENGTH = 254;

/** What an address gets of machines: three about one case in an hour, so that no loop turns further, and twenty in a day. */
const rates: Readonly<Record<'case' | 'address', Rate>> = {
  case: { burst: 3, perMinute: 3 / 60 },
  address: { burst: 20, perMinute: 20 / 1440 },
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Mail to people. All of it is automatic: our own words and facts, never anybody else's. */
export function createMailChannel(deps: MailChannelDeps): Channel {
  return {
    channel: 'email',
    concurrency: CONCURRENCY,
    endpointOf: () => deps.transport.endpoint,
    hand: (delivery) => hand(deps, delivery),
  };
}

async function hand(deps: MailChannelDeps, delivery: Handing): Promise<Handed> {
  const { id, site, template, to, data } = delivery;
  const sender = deps.senderOf(site);
  const profile = deps.directory.site(site)?.profile;
  const content = profile && contentOf(template, data, profile.name);
  if (sender === undefined || profile === undefined) return { type: 'refused', reason: 'site-without-sender' };
  if (content === undefined) return { type: 'refused', reason: 'template' };
  if (to.length > MOST_LENGTH || !ADDRESS.test(to)) return { type: 'refused', reason: 'address' };
  if (await isTooMuch(deps, delivery)) return { type: 'refused', reason: 'too-many' };
  return deps.transport.send({
    messageId: `<${digest(id)}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
    from: { name: profile.name, address: sender },
    to,
    subject: content.subject,
    text: mailText(content),
    html: mailHtml(content, profile.theme.accent),
    lang: content.lang,
    at: deps.clock.now(),
  });
}

/** Whether this address has had enough. Only a first attempt counts: the others are the same mail. */
async function isTooMuch({ limiter, clock }: MailChannelDeps, { attempt, case: caseId, site, to }: Handing): Promise<boolean> {
  if (attempt > 1) return false;
  const whom = digest(to.toLowerCase());
  const permits = [
    await limiter.take(`mail:${caseId}:${whom}`, rates.case, 1, clock.now()),
    await limiter.take(`mail:${site}:${whom}`, rates.address, 1, clock.now()),
  ];
  return permits.some(({ type }) => type === 'limited');
}
