import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { rawTestConfig } from '../testing/test-config.ts';
import { readConfig } from './read-config.ts';

const phone = { type: 'twilio', account: 'AC0123', tokenVariable: 'FADEN_PHONE_TOKEN', phones: { aylin: '+4930231250', jonas: 'sip:jonas@pbx.example' } };
const mail = { host: 'smtp.example.com', user: 'faden', passwordVariable: 'FADEN_MAIL_PASSWORD', senders: { musterbank: 'service@musterbank.example', stadtwerke: 'service@stadtwerke.example' } };

type Raw = ReturnType<typeof rawTestConfig>;

const withNumbers = (raw: Raw) => raw.sites.map((site) => ({ ...site, channels: ['chat', 'phone'], calls: { callingNumber: '+493023125000' } }));

/** The faults of the test configuration with these channels. */
function faults(channels: unknown, change: (raw: Raw) => object = (raw) => ({ sites: withNumbers(raw) })): readonly string[] {
  const raw = rawTestConfig();
  const reading = readConfig({ ...raw, ...change(raw), channels });
  return reading.type === 'invalid' ? reading.errors : [];
}

describe('channels in a configuration', () => {
  it('are read as documented', () => {
    assert.deepEqual(faults({ phone, mail }), []);
    assert.deepEqual(faults({ phone: { type: 'manual' } }), []);
    assert.deepEqual(faults({}), []);
  });

  const wrong: readonly (readonly [channels: unknown, sentence: string])[] = [
    [{ phone: { type: 'fax' } }, 'channels.phone.type must be "manual" or "twilio".'],
    [{ phone: { ...phone, token: 'TopSecret' } }, 'channels.phone.token is not known here; remove it or check its spelling.'],
    [{ phone: { ...phone, tokenVariable: 'topSecret' } }, 'channels.phone.tokenVariable must be the name of an environment variable such as "FADEN_PHONE_TOKEN", never the secret itself.'],
    [{ phone: { ...phone, api: 'https://api.twilio.com/' } }, 'channels.phone.api must be an origin such as "https://api.twilio.com".'],
    [{ phone: { ...phone, phones: { aylin: '030 23125' } } }, 'channels.phone.phones.aylin must be a number in E.164 such as "+4930231250", or a SIP address such as "sip:aylin@example.com".'],
    [{ phone: { ...phone, phones: { nobody: '+4930231250' } } }, 'channels.phone.phones names "nobody", which is no agent; use the id of one.'],
    [{ phone: { ...phone, ringSeconds: 600 } }, 'channels.phone.ringSeconds must be from 5 to 60.'],
    [{ mail: { ...mail, host: 'smtp.example.com:587' } }, 'channels.mail.host must be the name of a host such as "smtp.example.com".'],
    [{ mail: { ...mail, passwordVariable: undefined } }, 'channels.mail needs both user and passwordVariable, or neither.'],
    [{ mail: { ...mail, senders: { ...mail.senders, musterbank: 'Musterbank <x@y.example>' } } }, 'channels.mail.senders.musterbank must be one address such as "service@example.com".'],
    [{ mail: { ...mail, senders: { musterbank: mail.senders.musterbank } } }, 'channels.mail.senders names no address for the site "stadtwerke"; add one.'],
    [{ mail: { ...mail, senders: { ...mail.senders, nobank: 'a@b.example' } } }, 'channels.mail.senders names "nobank", which is no site; use the id of one.'],
  ];
  for (const [channels, sentence] of wrong) it(`are refused in one sentence: ${sentence}`, () => assert.deepEqual(faults(channels), [sentence]));

  it('through a provider need the number that calls, at every site that offers calls', () => {
    const sites = (raw: Raw) => ({ sites: withNumbers(raw).map(({ calls: _calls, ...site }) => site) });
    assert.deepEqual(faults({ phone }, sites)[0], 'sites[0].calls.callingNumber is missing; add the number that calls, or set channels.phone.type to "manual".');
    assert.deepEqual(faults({ phone: { type: 'manual' } }, sites), []);
  });

  it('never repeat what may be a secret', () => {
    assert.doesNotMatch(faults({ phone: { ...phone, account: 'Top Secret!', tokenVariable: 'TopSecret' }, mail: { ...mail, passwordVariable: 'TopSecret' } }).join(), /TopSecret|Top Secret/);
  });
});
