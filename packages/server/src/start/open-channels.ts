import type { Channel, Clock, Directory, GatewayConfig, Limiter } from '@faden/gateway';

import { createMailboxPages } from '../mail/mailbox-pages.ts';
import { openMail } from '../mail/open-mail.ts';
import type { Handler } from '../serving/routes.ts';
import type { Settings } from '../settings.ts';
import { openTelephone } from '../telephony/open-telephone.ts';

/** What the ways out to people are made of. */
export interface ChannelsDeps {
  readonly config: GatewayConfig;
  readonly directory: Directory;
  readonly limiter: Limiter;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: Pick<Settings, 'publicUrl' | 'secret'>;
}

/** The ways out to people, and in a demonstration the pages of its mailbox. */
export interface OpenedChannels {
  readonly channels: readonly Channel[];
  readonly mailbox?: Handler;
  close(): void;
}

/** Opens the ways out to people as configured; they hold until the next start. Rejects with one sentence when one cannot be used. */
export function openChannels(deps: ChannelsDeps): OpenedChannels {
  const telephone = openTelephone({ ...deps, fetch, timeout: (ms) => AbortSignal.timeout(ms) });
  const mail = openMail(deps);
  return {
    channels: [...(telephone ? [telephone] : []), ...(mail ? [mail.channel] : [])],
    ...(mail?.mailbox === undefined ? {} : { mailbox: createMailboxPages(mail.mailbox) }),
    close: () => mail?.close(),
  };
}
