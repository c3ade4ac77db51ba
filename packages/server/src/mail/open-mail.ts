import type { Channel, GatewayConfig } from '@faden/gateway';
import { FadenError } from '@faden/protocol';

import type { Settings } from '../settings.ts';
import { createMailChannel, type MailChannelDeps } from './mail-channel.ts';
import { createMailbox, type Mailbox } from './mailbox.ts';
import { createSmtpTransport } from './smtp-transport.ts';

/** What opening mail needs. */
export interface OpenMailDeps extends Pick<MailChannelDeps, 'directory' | 'limiter' | 'clock'> {
  readonly config: GatewayConfig;
  readonly settings: Pick<Settings, 'secret'>;
}

/** Mail as configured. `mailbox` is where a demonstration keeps it. */
export interface OpenedMail {
  readonly channel: Channel;
  readonly mailbox?: Mailbox;
  close(): void;
}

const PORTS = { tls: 465, starttls: 587, none: 25 } as const;

/** Opens the way mail goes; nothing where none is configured, unless it is a demonstration. Rejects with one sentence when the password is not there. */
export function openMail({ config: { channels, demo }, settings, ...deps }: OpenMailDeps): OpenedMail | undefined {
  const mail = channels?.mail;
  if (mail === undefined) return demo === true ? intoMailbox(deps) : undefined;
  const { host, security = 'starttls', port = PORTS[security], user, passwordVariable, senders } = mail;
  const password = passwordVariable === undefined ? undefined : settings.secret(passwordVariable);
  if (passwordVariable !== undefined && password === undefined) {
    throw new FadenError('bad_request', `channels.mail.passwordVariable names ${passwordVariable}, which is not set; set it to the password of ${user ?? 'the user'}.`);
  }
  const transport = createSmtpTransport({ host, port, security, ...(user === undefined || password === undefined ? {} : { login: { user, password } }) });
  return { channel: createMailChannel({ ...deps, transport, senderOf: (site) => senders[site] }), close: transport.close };
}

function intoMailbox(deps: Omit<MailChannelDeps, 'transport' | 'senderOf'>): OpenedMail {
  const mailbox = createMailbox();
  return { channel: createMailChannel({ ...deps, transport: mailbox, senderOf: (site) => `service@${site}.example` }), mailbox, close: mailbox.close };
}
