import type { Channel, Directory, GatewayConfig } from '@faden/gateway';
import { FadenError } from '@faden/protocol';

import type { Settings } from '../settings.ts';
import type { CallRequestDeps } from './call-request.ts';
import { createTwilioChannel } from './twilio-channel.ts';

/** What opening the telephone needs. */
export interface TelephoneDeps extends CallRequestDeps {
  readonly config: GatewayConfig;
  readonly directory: Directory;
  readonly settings: Pick<Settings, 'publicUrl' | 'secret'>;
}

const API = 'https://api.twilio.com';
const RING_SECONDS = 25;

/** The telephone as configured; nothing where agents dial by hand. Rejects with one sentence when a provider is configured that could not be used. */
export function openTelephone({ config, directory, settings: { publicUrl, secret }, fetch, timeout }: TelephoneDeps): Channel | undefined {
  const phone = config.channels?.phone;
  if (phone === undefined || phone.type === 'manual') return undefined;
  const { account, tokenVariable, api = API, phones, asksForKey = true, detectsMachines = true, announces = true, ringSeconds = RING_SECONDS } = phone;
  const token = secret(tokenVariable);
  if (token === undefined) throw new FadenError('bad_request', `channels.phone.tokenVariable names ${tokenVariable}, which is not set; set it to the token of the account.`);
  if (publicUrl === undefined) throw new FadenError('bad_request', 'FADEN_PUBLIC_URL is not set; set it to the origin at which the telephone provider reaches this gateway.');
  return createTwilioChannel({
    settings: { api, account, token, publicUrl, asksForKey, detectsMachines, announces, ringSeconds },
    fetch, timeout,
    phoneOf: (agent) => phones[agent],
    callingNumberOf: (site) => directory.site(site)?.calls?.callingNumber,
    languageOf: (site) => (directory.site(site)?.profile.languages[0]?.startsWith('de') === true ? 'de-DE' : 'en-US'),
    nameOf: (site) => directory.site(site)?.profile.name ?? '',
  });
}
