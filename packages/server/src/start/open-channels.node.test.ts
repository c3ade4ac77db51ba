import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createDirectory, createMemoryLimiter, readConfig, systemClock } from '@faden/gateway';

import { smallConfig } from '../testing/small-config.ts';
import { openChannels, type OpenedChannels } from './open-channels.ts';

const [site] = smallConfig.sites;
const phone = { type: 'twilio', account: 'AC0123', tokenVariable: 'PHONE_TOKEN', phones: {} };
const mail = { host: '127.0.0.1', user: 'faden', passwordVariable: 'MAIL_PASSWORD', senders: { acme: 'service@acme.example' } };

interface Given {
  readonly channels?: object;
  readonly demo?: boolean;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly publicUrl?: string;
}

function open({ channels = {}, demo = false, secrets = {}, publicUrl }: Given): OpenedChannels {
  const reading = readConfig({ ...smallConfig, demo, channels, sites: [{ ...site, channels: ['chat', 'phone'], calls: { callingNumber: '+493023125800' } }] });
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  const { config } = reading;
  const settings = { secret: (name: string) => secrets[name], ...(publicUrl === undefined ? {} : { publicUrl }) };
  return openChannels({ config, directory: createDirectory({ config, clock: systemClock }), limiter: createMemoryLimiter(), clock: systemClock, settings });
}

const opened = ({ channels, mailbox, close }: OpenedChannels): readonly [readonly string[], boolean] => {
  close();
  return [channels.map(({ channel }) => channel), mailbox !== undefined];
};

describe('the ways out to people', () => {
  it('are none where none is configured: agents dial by hand, and no mail is sent', () => {
    assert.deepEqual(opened(open({})), [[], false]);
    assert.deepEqual(opened(open({ channels: { phone: { type: 'manual' } } })), [[], false]);
  });

  it('of a demonstration end in its own mailbox, unless a server is configured', () => {
    assert.deepEqual(opened(open({ demo: true })), [['email'], true]);
    assert.deepEqual(opened(open({ demo: true, channels: { mail: { ...mail, user: undefined, passwordVariable: undefined } } })), [['email'], false]);
  });

  it('are those that are configured', () => {
    const given = { channels: { phone, mail }, secrets: { PHONE_TOKEN: 'words', MAIL_PASSWORD: 'words' }, publicUrl: 'https://contact.example' };
    assert.deepEqual(opened(open(given)), [['phone', 'email'], false]);
  });

  const faults: readonly (readonly [given: Given, sentence: string])[] = [
    [{ channels: { phone } }, 'channels.phone.tokenVariable names PHONE_TOKEN, which is not set; set it to the token of the account.'],
    [{ channels: { phone }, secrets: { PHONE_TOKEN: 'words' } }, 'FADEN_PUBLIC_URL is not set; set it to the origin at which the telephone provider reaches this gateway.'],
    [{ channels: { mail } }, 'channels.mail.passwordVariable names MAIL_PASSWORD, which is not set; set it to the password of faden.'],
  ];
  for (const [given, sentence] of faults) it(`that cannot be used end the start with: ${sentence}`, () => assert.throws(() => open(given), { message: sentence }));
});
