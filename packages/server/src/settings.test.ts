import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { FadenError } from '@faden/protocol';

import { readSettings } from './settings.ts';

const inFolder = '/srv/faden';
const refused = (environment: Record<string, string>): string => {
  try {
    readSettings(environment, inFolder);
  } catch (error) {
    assert.ok(error instanceof FadenError);
    return error.message;
  }
  return 'accepted';
};

describe('settings', () => {
  it('stay on this machine, on port 4400, beside the working directory when nothing is set', () => {
    const { secret: _secret, ...settings } = readSettings({}, inFolder);
    assert.deepEqual(settings, { host: '127.0.0.1', port: 4400, proxies: 0, configFile: '/srv/faden/faden.config.json', dataDirectory: '/srv/faden/.faden', logLevel: 'warn' });
  });

  it('take every variable, paths relative to the working directory', () => {
    const environment = {
      HOST: '0.0.0.0', PORT: '8080', FADEN_CONFIG: 'conf/a.json', FADEN_DATA: '/var/faden', FADEN_STORE: 'sqlite', FADEN_BUS: 'local',
      FADEN_PUBLIC_URL: 'https://contact.example/', FADEN_TIME: '2026-12-24T16:55:00Z', FADEN_TIME_RATE: '60', FADEN_PROXIES: '2', FADEN_LOG: 'info',
    };
    const { secret: _secret, ...settings } = readSettings(environment, inFolder);
    assert.deepEqual(settings, {
      host: '0.0.0.0', port: 8080, proxies: 2, configFile: '/srv/faden/conf/a.json', dataDirectory: '/var/faden', logLevel: 'info',
      publicUrl: 'https://contact.example', time: Date.UTC(2026, 11, 24, 16, 55), timeRate: 60,
    });
  });

  it('give the secrets the configuration names, and none for a variable that is empty', () => {
    const { secret } = readSettings({ FADEN_PHONE_TOKEN: 'words ', FADEN_MAIL_PASSWORD: '' }, inFolder);
    assert.deepEqual([secret('FADEN_PHONE_TOKEN'), secret('FADEN_MAIL_PASSWORD'), secret('ELSE')], ['words', undefined, undefined]);
  });

  it('treat an empty variable as one that is not there', () => {
    assert.equal(readSettings({ PORT: ' ', FADEN_PUBLIC_URL: '' }, inFolder).port, 4400);
  });

  const faults: [environment: Record<string, string>, sentence: string][] = [
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65532.'],
    [{ PORT: '65533' }, 'PORT must be a whole number from 0 to 65532.'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65532.'],
    [{ PORT: '0x50' }, 'PORT must be a whole number from 0 to 65532.'],
    [{ FADEN_STORE: 'postgres://localhost/faden' }, 'FADEN_STORE must be "sqlite" in this version, or be left out.'],
    [{ FADEN_BUS: 'nats://localhost' }, 'FADEN_BUS must be "local" in this version, or be left out.'],
    [{ FADEN_PUBLIC_URL: 'contact.example' }, 'FADEN_PUBLIC_URL must be an origin such as "https://contact.example".'],
    [{ FADEN_PUBLIC_URL: 'file:///etc' }, 'FADEN_PUBLIC_URL must be an origin such as "https://contact.example".'],
    [{ FADEN_PUBLIC_URL: 'https://contact.example/faden' }, 'FADEN_PUBLIC_URL must be an origin such as "https://contact.example".'],
    [{ FADEN_PROXIES: 'yes' }, 'FADEN_PROXIES must be the number of reverse proxies in front, from 0 to 9.'],
    [{ FADEN_LOG: 'loud' }, 'FADEN_LOG must be one of info, warn, error.'],
    [{ FADEN_TIME: 'tomorrow' }, 'FADEN_TIME must be a moment such as "2026-12-24T16:55:00Z".'],
    [{ FADEN_TIME: '12' }, 'FADEN_TIME must be a moment such as "2026-12-24T16:55:00Z".'],
    [{ FADEN_TIME_RATE: '0' }, 'FADEN_TIME_RATE must be a number above 0 and up to 100000.'],
    [{ FADEN_TIME_RATE: 'fast' }, 'FADEN_TIME_RATE must be a number above 0 and up to 100000.'],
  ];
  for (const [environment, sentence] of faults) {
    it(`refuse ${JSON.stringify(environment)} with the name and the fix`, () => assert.equal(refused(environment), sentence));
  }
});
