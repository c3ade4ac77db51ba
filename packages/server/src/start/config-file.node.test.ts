import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { FadenError } from '@faden/protocol';

import { verifyPassword } from '../secrets/password-hash.ts';
import { readSettings } from '../settings.ts';
import { freshDirectory } from '../testing/fresh-directory.ts';
import { smallConfig, writeConfig } from '../testing/small-config.ts';
import { loadConfig, type LoadedConfig } from './config-file.ts';

const [site] = smallConfig.sites;
const agent = { id: 'ada', name: 'Ada', role: 'agent', sites: ['acme'] };
const hashed = { ...agent, passwordHash: `scrypt$32768$8$1$${'a'.repeat(22)}$${'b'.repeat(43)}` };

describe('a configuration', () => {
  let directory = freshDirectory();
  beforeEach(() => (directory = freshDirectory()));
  afterEach(() => directory.remove());

  const load = (config: unknown, environment: Record<string, string> = {}): Promise<LoadedConfig> =>
    loadConfig(readSettings({ FADEN_CONFIG: writeConfig(directory.path, config), FADEN_DATA: join(directory.path, 'data'), ...environment }, '/'));
  const refusal = async (loading: Promise<unknown>): Promise<string> => {
    const error: unknown = await loading.then(() => assert.fail('It was accepted.'), (reason: unknown) => reason);
    assert.ok(error instanceof FadenError, String(error));
    return error.message.replaceAll(join(directory.path, 'faden.config.json'), 'FILE');
  };

  it('that holds is read', async () => {
    const { config, password } = await load({ ...smallConfig, agents: [hashed] });
    assert.equal(config.sites[0]?.id, 'acme');
    assert.equal(password, undefined);
  });

  const faults: [what: string, config: unknown, sentence: RegExp][] = [
    ['is not JSON', '{\n  "sites": [,]\n}', /^The configuration FILE is not JSON( \(line 2\))?; correct it there\.$/],
    ['is no object', '[]', /^The configuration FILE must be a JSON object with "sites" and "agents"\.$/],
    ['lacks a part', { agents: [] }, /^FILE: sites is missing; add it\.$/],
    ['has no site', { ...smallConfig, sites: [] }, /^FILE: sites must hold at least one site/],
    ['has a name nobody knows', { ...smallConfig, sitse: [] }, /^FILE: sitse is not known here/],
    ['has an origin with a path', { ...smallConfig, sites: [{ ...site, origins: ['https://a.example/x'] }] }, /^FILE: sites\[0\]\.origins\[0\] must be an exact origin/],
    ['has a colour that is none', { ...smallConfig, sites: [{ ...site, theme: { accent: 'green' } }] }, /^FILE: sites\[0\]\.theme\.accent .*"#0a5c8a"\.$/],
    ['has a time zone that is none', { ...smallConfig, sites: [{ ...site, calendar: { always: true, timeZone: 'Europe/Musterstadt' } }] }, /^FILE: sites\[0\]\.calendar\.timeZone "Europe\/Musterstadt" is no time zone/],
    ['names a site twice', { ...smallConfig, sites: [site, { ...site, prefix: 'AD' }] }, /^FILE: sites\[1\]\.id "acme" is taken by another site/],
    ['has an agent of a site that is none', { ...smallConfig, agents: [{ ...hashed, sites: ['emca'] }] }, /^FILE: agents\[0\]\.sites\[0\] names "emca", which is no site/],
    ['has an agent without a password', { ...smallConfig, agents: [agent] }, /^FILE: agents\[0\]\.passwordHash is missing; add it\.$/],
    ['has a password in the open', { ...smallConfig, agents: [{ ...agent, passwordHash: 'hunter2' }] }, /^FILE: agents\[0\]\.passwordHash must be a hash of the form/],
  ];
  for (const [what, config, sentence] of faults) {
    it(`that ${what} is refused with its path and the fix`, async () => {
      const message = await refusal(load(config));
      assert.match(message, sentence);
      assert.doesNotMatch(message, /hunter2|\n/);
    });
  }

  it('that is not there is refused with the fix', async () => {
    const missing = readSettings({ FADEN_CONFIG: join(directory.path, 'faden.config.json') }, '/');
    assert.equal(await refusal(loadConfig(missing)), 'The configuration FILE cannot be read; make it, or name another with FADEN_CONFIG.');
  });

  it('says all its faults, a line each', async () => {
    const message = await refusal(load({ ...smallConfig, sites: [{ ...site, languages: [], theme: { accent: 'green' } }] }));
    assert.deepEqual(message.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')).toSorted(), ['FILE: sites[0].languages', 'FILE: sites[0].theme.accent']);
  });

  describe('of a demonstration', () => {
    it('gives all agents one password, made once for the data directory and kept for its owner alone', async () => {
      const first = await load({ ...smallConfig, demo: true, agents: [agent, hashed].map((one, place) => ({ ...one, id: `agent-${place}` })) });
      assert.match(first.password ?? '', /^[a-z]{4}(-[a-z]{4}){4}$/);
      assert.equal(await verifyPassword(first.password ?? '', first.config.agents[0]?.passwordHash ?? ''), true);
      assert.equal(first.config.agents[1]?.passwordHash, hashed.passwordHash, 'a hash that is there stays');
      assert.equal(statSync(join(directory.path, 'data/demo-password')).mode & 0o077, 0);
      assert.equal((await load({ ...smallConfig, demo: true })).password, first.password);
    });

    it('may bend time; no other may', async () => {
      await load({ ...smallConfig, demo: true }, { FADEN_TIME: '2026-12-24T16:55:00Z', FADEN_TIME_RATE: '60' });
      for (const [name, value] of [['FADEN_TIME', '2026-12-24T16:55:00Z'], ['FADEN_TIME_RATE', '60']] as const) {
        assert.equal(await refusal(load(smallConfig, { [name]: value })), `${name} works in demo configuration only; remove it, or set "demo": true in the configuration.`);
      }
    });
  });

  it('of the repository\'s demonstration holds: two brands, one centre, and the people behind them', async () => {
    const file = fileURLToPath(new URL('../../../../demo/faden.config.json', import.meta.url));
    const { config } = await load(readFileSync(file, 'utf8'));
    assert.deepEqual(config.sites.map(({ id, operator, companyContact }) => [id, operator.name, companyContact]), [
      ['musterbank', 'Rhein-Dialog GmbH', 'Sabine Roth'], ['stadtwerke', 'Rhein-Dialog GmbH', 'Thomas Lindner'],
    ]);
    assert.deepEqual(config.agents.map(({ id, role }) => `${id} ${role}`), ['aylin agent', 'jonas agent', 'maria supervisor', 'sabine company', 'thomas company']);
    // Only numbers of ranges reserved for fiction.
    const numbers = JSON.stringify(config).match(/\+49\d+/g) ?? [];
    assert.ok(numbers.length >= 4);
    for (const number of numbers) assert.match(number, /^\+49(3023125|6990009|4066969|2214710|8999998)\d{3}$/);
  });
});
