import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createTestClock } from '../testing/test-clock.ts';
import { rawTestConfig, testConfig } from '../testing/test-config.ts';
import { settingsFor } from '../settings.ts';
import { configJsonSchema } from './config-json-schema.ts';
import { createDirectory } from './directory.ts';
import { readConfig } from './read-config.ts';

type Raw = ReturnType<typeof rawTestConfig>;
type Path = readonly (string | number)[];

/** The errors of the test configuration with one value replaced, or taken away. */
function errorsWith(path: Path, value?: unknown): readonly string[] {
  const raw: unknown = JSON.parse(JSON.stringify(rawTestConfig()));
  const target = path.slice(0, -1).reduce((at, key) => (at as Record<string | number, unknown>)[key], raw) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete target[last];
  else target[last] = value;
  const reading = readConfig(raw);
  return reading.type === 'invalid' ? reading.errors : [];
}

const faults: readonly (readonly [path: Path, value: unknown, error: RegExp])[] = [
  [['sites', 0, 'name'], undefined, /^sites\[0\]\.name is missing; add it\.$/],
  [['sites', 0, 'name'], 7, /^sites\[0\]\.name must be a text\.$/],
  [['sites', 0, 'nmae'], 'x', /^sites\[0\]\.nmae is not known here; remove it or check its spelling\.$/],
  [['sites', 0, 'id'], 'Muster Bank', /^sites\[0\]\.id must be of the form .*; use lower-case letters, digits and hyphens, for example "musterbank"\.$/],
  [['sites', 0, 'origins', 1], 'https://www.musterbank.example/shop', /^sites\[0\]\.origins\[1\] must be an exact origin such as "https:\/\/www\.example\.com", without a path or a closing slash\.$/],
  [['sites', 0, 'origins', 1], 'null', /exact origin/],
  [['sites', 0, 'origins', 1], '*', /exact origin/],
  [['sites', 0, 'languages'], [], /^sites\[0\]\.languages must /],
  [['sites', 0, 'prefix'], 'OIL', /^sites\[0\]\.prefix /],
  [['sites', 1, 'prefix'], 'MB', /^sites\[1\]\.prefix "MB" is taken by another site; give each its own\.$/],
  [['sites', 1, 'id'], 'musterbank', /taken by another site/],
  [['sites', 0, 'theme', 'accent'], 'blue', /^sites\[0\]\.theme\.accent .*; use a colour such as "#0a5c8a"\.$/],
  [['sites', 0, 'calendar', 'timeZone'], 'Europe/Musterstadt', /^sites\[0\]\.calendar\.timeZone "Europe\/Musterstadt" is no time zone; use a name such as "Europe\/Berlin"\.$/],
  [['sites', 0, 'holidays'], { subdivision: 'Bavaria' }, /^sites\[0\]\.holidays\.subdivision must be an ISO 3166-2 code such as "DE-BY"\.$/],
  [['sites', 0, 'policies'], { editMs: -1 }, /^sites\[0\]\.policies\.editMs must be at least 0\.$/],
  [['sites', 0, 'policies'], { editMinutes: 1 }, /is not known here/],
  [['sites', 0, 'identity', 'keys', 0, 'secret'], 'short', /^sites\[0\]\.identity\.keys\[0\]\.secret must be 32 random bytes or more in base64url/],
  [['sites', 0, 'identity', 'keys', 0, 'alg'], 'none', /^sites\[0\]\.identity\.keys\[0\]\.alg must be "ES256" or "EdDSA" or "HS256"\.$/],
  [['sites', 0, 'calls'], { countries: ['Germany'] }, /^sites\[0\]\.calls\.countries\[0\] must be an ISO 3166-1 code such as "DE"\.$/],
  [['sites', 0, 'calls'], { callingNumber: '030 23125 001' }, /^sites\[0\]\.calls\.callingNumber must be a number in E\.164 such as "\+4930231250"\.$/],
  [['sites', 0, 'calls'], { share: 2 }, /^sites\[0\]\.calls\.share must be a share from 0\.01 to 1\.$/],
  [['sites', 0, 'calls'], { perNumber: 0 }, /^sites\[0\]\.calls\.perNumber must be at least 1\.$/],
  [['agents', 1, 'skills'], ['meters'], /^agents\[1\]\.skills\[0\] names "meters", which is no topic of their sites; use the id of one\.$/],
  [['agents', 1, 'sites', 0], 'nobank', /^agents\[1\]\.sites\[0\] names "nobank", which is no site; use the id of one of sites\.$/],
  [['agents', 1, 'id'], 'aylin', /^agents\[1\]\.id "aylin" is taken by another agent; give each their own\.$/],
  [['agents', 0, 'passwordHash'], 'secret words', /^agents\[0\]\.passwordHash must be a hash of the form scrypt\$N\$r\$p\$salt\$key\.$/],
  [['agents', 0, 'role'], 'boss', /^agents\[0\]\.role must be "agent" or "supervisor" or "company"\.$/],
  [['demo'], false, /^agents\[0\]\.passwordHash is too cheap to guess; hash with N of 32768 or more\.$/],
  [['sites'], 'none', /^sites must be a list\.$/],
];

describe('a configuration', () => {
  it('that holds is read', () => {
    assert.equal(readConfig(rawTestConfig()).type, 'valid');
  });

  for (const [path, value, error] of faults) {
    it(`with ${path.join('.')} ${value === undefined ? 'missing' : `= ${JSON.stringify(value)}`} is refused in a sentence`, () => {
      const errors = errorsWith(path, value);
      assert.match(errors[0] ?? 'no error', error);
      for (const sentence of errors) assert.match(sentence, /^\S.*\.$/);
    });
  }

  it('with several faults names them all, and repeats no secret', () => {
    const raw = rawTestConfig();
    const reading = readConfig({ ...raw, sites: [{ ...raw.sites[0], name: 7, identity: { keys: [{ kid: 'x', alg: 'HS256', secret: 'TopSecret' }] } }], agents: [{ ...raw.agents[0], passwordHash: 'TopSecret' }] });
    assert.ok(reading.type === 'invalid' && reading.errors.length === 3);
    assert.doesNotMatch(reading.errors.join(), /TopSecret/);
  });

  it('that is nothing like one is refused in a sentence', () => {
    for (const input of [null, 7, 'x', undefined]) assert.deepEqual(readConfig(input).type, 'invalid');
  });

  it('has a JSON Schema with every field', () => {
    const schema = JSON.stringify(configJsonSchema());
    for (const field of ['origins', 'passwordHash', 'calendar', 'sessionsPerHour', 'accent', '2020-12']) assert.ok(schema.includes(field), field);
  });

  it('sets limits over the defaults', () => {
    const { rates } = settingsFor(testConfig((raw) => ({ ...raw, limits: { sessionsPerHour: 600, commandsBurst: 5 } })));
    assert.deepEqual([rates.sessions, rates.commands], [{ burst: 600, perMinute: 10 }, { burst: 5, perMinute: 60 }]);
  });
});

describe('the directory', () => {
  const withHolidays = (raw: Raw): unknown => ({ ...raw, sites: raw.sites.map((site) => ({ ...site, holidays: { subdivision: 'DE-BY' } })) });

  it('gives a profile without anything that stays inside, defaults filled in, and a version that follows it', () => {
    const clock = createTestClock();
    const one = createDirectory({ config: testConfig(), clock }).site('musterbank');
    const two = createDirectory({ config: testConfig((raw) => ({ ...raw, sites: raw.sites.map((site) => ({ ...site, name: `${site.name} AG` })) })), clock }).site('musterbank');
    assert.ok(one && two);
    assert.ok(!('origins' in one.profile) && !('identity' in one.profile));
    assert.equal(one.profile.policies.editMs, 900_000);
    assert.notEqual(one.profile.version, two.profile.version);
    assert.equal(one.identity.audience, 'musterbank');
  });

  it('writes holidays into the calendar of site and topics, and looks again each day', async () => {
    const clock = createTestClock('2026-11-23T23:30:00.000Z');
    const asked: string[] = [];
    const holidays = (subdivision: string, from: string, days: number) => {
      asked.push(`${subdivision} ${from} ${days}`);
      return [{ date: '2026-12-25', closed: true as const, reason: 'Christmas' }];
    };
    const directory = createDirectory({ config: testConfig(withHolidays), clock, holidays });
    const first = directory.site('musterbank')?.profile;
    assert.ok(first && 'exceptions' in first.calendar && first.calendar.exceptions[0]?.date === '2026-12-25');
    assert.equal(directory.site('musterbank')?.profile, first);
    await clock.advance(3_600_000);
    directory.site('musterbank');
    assert.deepEqual([...new Set(asked)], ['DE-BY 2026-11-22 400', 'DE-BY 2026-11-23 400']);
  });

  it('refuses holidays nobody knows instead of leaving them out', () => {
    assert.throws(() => createDirectory({ config: testConfig(withHolidays), clock: createTestClock() }), { code: 'bad_request' });
  });

  it('shows an agent of two sites under each company\'s name, and to no other site', () => {
    const directory = createDirectory({ config: testConfig(), clock: createTestClock() });
    assert.deepEqual(['musterbank', 'stadtwerke'].map((site) => directory.card('aylin', site)?.onBehalfOf), ['Musterbank', 'Stadtwerke Musterstadt']);
    assert.equal(directory.card('jonas', 'stadtwerke'), undefined);
    assert.equal(directory.card('nobody', 'musterbank'), undefined);
  });
});
