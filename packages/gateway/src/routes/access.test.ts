import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import type { Route } from '../http/route.ts';
import { withDescription } from '../http/openapi.ts';
import { createCallHouse, fictional } from '../testing/call-house.ts';
import type { Asked, House } from '../testing/house.ts';
import { listen } from '../testing/listener.ts';
import { statusGrant } from '../testing/status-grant.ts';
import { routeTable } from './route-table.ts';

const all = withDescription(routeTable);
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
const guarded = all.filter(({ who }) => ['customer', 'agent', 'holder', 'reader', 'grant', 'status', 'bearer'].includes(who));

/** A case with a shared file, and everybody who could want it. */
interface Scene {
  readonly house: House;
  readonly caseId: string;
  readonly file: string;
  /** The callback of the case that the link is for. */
  readonly callback: string;
  readonly tokens: Readonly<Record<Person, string>>;
}

const people = ['owner', 'link holder', 'status link holder', 'other customer', 'customer elsewhere', 'agent', 'agent elsewhere'] as const;
type Person = (typeof people)[number];
const insiders: readonly Person[] = ['owner', 'agent', 'link holder', 'status link holder'];

const window = { start: '2026-11-23T10:30', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };
const text = new TextEncoder().encode('Meter reading: 4711');
const digest = (house: House, bytes: Uint8Array): string => `sha-256=:${Buffer.from(house.gateway.deps.secrets.digest(bytes)).toString('base64')}:`;

async function createScene(): Promise<Scene> {
  const house = createCallHouse();
  const tokens = {
    'owner': (await house.customer()).access,
    'other customer': (await house.customer()).access,
    'customer elsewhere': (await house.customer('stadtwerke')).access,
    'agent': (await house.agent('jonas')).access,
    'agent elsewhere': (await house.agent('stella')).access,
  };
  const caseId = await house.open(tokens.owner, 'The canary sings.');
  const file = house.id();
  const uploaded = await house.json<{ sha256: string; type: string; size: number }>(`/cases/${caseId}/files/${file}`, { method: 'PUT', token: tokens.owner, raw: text, headers: { 'content-digest': digest(house, text) } });
  const [shared] = await house.give(tokens.owner, caseId, house.command('file.share', { file, name: 'reading.txt', type: uploaded.type, size: uploaded.size, sha256: uploaded.sha256 }));
  assert.equal(shared?.outcome, 'accepted');
  const request = house.command('callback.request', { number: fictional(1), window });
  assert.equal((await house.give(tokens.owner, caseId, request))[0]?.outcome, 'accepted');
  const { secret } = await house.json<{ secret: string }>(`/cases/${caseId}/callbacks/${request.id}/links`, { method: 'POST', token: tokens.owner });
  const link = (await house.customer('musterbank', { grant: secret })).access;
  const status = (await house.customer('musterbank', { grant: await statusGrant(house, caseId) })).access;
  return { house, caseId, file, callback: request.id, tokens: { ...tokens, 'link holder': link, 'status link holder': status } };
}

/** How to ask each guarded route for something of the case; a route that is missing here fails the test below. */
const questions: Readonly<Record<string, (scene: Scene) => readonly [path: string, asked: Asked]>> = {
  'POST /v1/sites/{site}/holds': () => ['/sites/musterbank/holds', { body: { topic: 'billing', window } }],
  'POST /v1/cases/{case}/callbacks/{name}/links': ({ caseId, callback }) => [`/cases/${caseId}/callbacks/${callback}/links`, { method: 'POST' }],
  'GET /v1/cases/{case}/callbacks/{name}/calendar': ({ caseId, callback }) => [`/cases/${caseId}/callbacks/${callback}/calendar`, {}],
  'GET /v1/callbacks/mine': () => ['/callbacks/mine', {}],
  'GET /v1/cases/{case}/transcript': ({ caseId }) => [`/cases/${caseId}/transcript`, {}],
  'GET /v1/status/mine': () => ['/status/mine', {}],
  'DELETE /v1/cases/{case}/links': ({ caseId }) => [`/cases/${caseId}/links`, { method: 'DELETE' }],
  'DELETE /v1/sessions': () => ['/sessions', { method: 'DELETE' }],
  'POST /v1/commands': ({ house, caseId }) => ['/commands', { body: { case: caseId, commands: [house.command('message.post', { text: 'x' })] } }],
  'GET /v1/cases': () => ['/cases', {}],
  'GET /v1/cases/{case}/snapshot': ({ caseId }) => [`/cases/${caseId}/snapshot`, {}],
  'GET /v1/cases/{case}/entries': ({ caseId }) => [`/cases/${caseId}/entries`, {}],
  'POST /v1/live': ({ caseId, house }) => ['/live', { headers: { accept: 'text/event-stream' }, body: { tab: 't', marks: { [caseId]: [house.gateway.deps.store.timeline.epoch, 0, ''] }, watch: [caseId] } }],
  'POST /v1/signals': ({ caseId }) => ['/signals', { body: { case: caseId, typing: true, read: 1 } }],
  'PUT /v1/cases/{case}/files/{file}': ({ caseId, house }) => [`/cases/${caseId}/files/${house.id()}`, { method: 'PUT', raw: text, headers: { 'content-digest': digest(house, text) } }],
  'GET /v1/files/{file}': ({ file }) => [`/files/${file}`, {}],
  'GET /v1/desk/inbox': () => ['/desk/inbox?site=musterbank', {}],
  'GET /v1/desk/callbacks': () => ['/desk/callbacks?site=musterbank', {}],
  'POST /v1/desk/absence': () => ['/desk/absence', { body: { agent: 'jonas' } }],
  'GET /v1/desk/reports': () => ['/desk/reports?site=musterbank&from=2026-11-01T00:00:00.000Z&to=2026-12-01T00:00:00.000Z', {}],
  'GET /v1/desk/agents': () => ['/desk/agents?site=musterbank', {}],
};

/** Routes that answer everybody with what is their own. */
const ownOnly = new Set(['DELETE /v1/sessions', 'GET /v1/cases', 'POST /v1/live']);

/** Routes that answer supervisors, of whom nobody here is one. */
const supervisorsOnly = new Set(['GET /v1/desk/reports']);

/** Routes that answer every customer of the site. */
const ofSite = new Set(['POST /v1/sites/{site}/holds']);

function isFor({ who }: Route, person: Person): boolean {
  if (who === 'bearer') return true;
  if (person === 'link holder' || who === 'grant') return who === 'grant' && person === 'link holder';
  if (person === 'status link holder' || who === 'status') return person === 'status link holder' && (who === 'status' || who === 'reader');
  return who === 'holder' || who === 'reader' || (who === 'agent') === person.startsWith('agent');
}

describe('access, on every route of the table', () => {
  let scene: Scene;
  before(async () => {
    scene = await createScene();
  });

  it('every guarded route is asked here', () => {
    assert.deepEqual(guarded.map(nameOf).toSorted(), Object.keys(questions).toSorted());
  });

  it('every other route is open on purpose', () => {
    const open = all.filter((route) => !guarded.includes(route)).map((route) => `${nameOf(route)}: ${route.who}`);
    assert.deepEqual(open, [
      'GET /v1/sites/{site}: everybody', 'GET /v1/sites/{site}/availability: visitor', 'GET /v1/sites/{site}/slots: visitor', 'GET /v1/sites/{site}/facts: everybody', 'POST /v1/sites/{site}/sessions: guest', 'POST /v1/sessions/refresh: refresher', 'POST /v1/links: refresher',
      'POST /v1/desk/sessions: desk-visitor', 'POST /v1/hooks/phone/{token}/{rest}: provider', 'GET /v1/health: everybody', 'GET /v1/ready: everybody', 'GET /v1/metrics: everybody', 'GET /v1/openapi.json: everybody',
    ]);
  });

  for (const route of guarded) {
    const name = nameOf(route);
    const question = questions[name];
    if (question === undefined) continue;

    it(`${name} answers nobody without a valid token`, async () => {
      const [path, asked] = question(scene);
      for (const token of [undefined, 'fdnca_forged', `${scene.tokens.owner}x`, scene.tokens.owner.slice(0, -1)]) {
        assert.equal((await scene.house.ask(path, { ...asked, ...(token === undefined ? {} : { token }) })).status, 401);
      }
    });

    for (const person of people) {
      const isWelcome = isFor(route, person) && !supervisorsOnly.has(name) && (insiders.includes(person) || ownOnly.has(name) || (ofSite.has(name) && !person.endsWith('elsewhere')));
      it(`${name} ${isWelcome ? 'answers' : 'is 404 for'} the ${person}`, async () => {
        const fresh = await createScene();
        const [path, asked] = question(fresh);
        const response = await fresh.house.ask(path, { ...asked, token: fresh.tokens[person] });
        if (isWelcome) {
          assert.ok(response.ok, `${response.status}`);
          await response.body?.cancel();
        } else {
          assert.equal(response.status, 404);
          assert.doesNotMatch(await response.text(), /canary|4711/);
        }
      });
    }

    it(`${name} answers the same for what is theirs elsewhere and for what nobody has`, async () => {
      const fresh = await createScene();
      const [path, asked] = question(fresh);
      const nowhere = question({ ...fresh, caseId: fresh.house.id(), file: fresh.house.id() });
      for (const person of people.filter((one) => !insiders.includes(one))) {
        const answers = await Promise.all([[path, asked] as const, nowhere].map(([to, how]) => fresh.house.ask(to, { ...how, token: fresh.tokens[person] })));
        if (answers.some(({ ok }) => ok)) continue;
        const [one, two] = await Promise.all(answers.map(async (answer) => ({ status: answer.status, headers: [...answer.headers], problem: { ...((await answer.json()) as object), instance: '' } })));
        assert.deepEqual(one, two, person);
      }
    });
  }

  it('lists and streams of others hold nothing of the case', async () => {
    for (const person of ['other customer', 'customer elsewhere', 'agent elsewhere'] as const) {
      const fresh = await createScene();
      const token = fresh.tokens[person];
      const live = await listen(fresh.house, token, { marks: { [fresh.caseId]: [fresh.house.gateway.deps.store.timeline.epoch, 0, ''] }, watch: [fresh.caseId] });
      await fresh.house.give(fresh.tokens.owner, fresh.caseId, fresh.house.command('message.post', { text: 'Another canary.' }));
      await fresh.house.clock.advance(60_000);
      const seen = JSON.stringify(await live.events()) + await (await fresh.house.ask(person.startsWith('agent') ? '/desk/inbox' : '/cases', { token })).text();
      assert.doesNotMatch(seen, /canary|"entries"/);
    }
  });

  it('the internal stream is no customer\'s, not even the owner\'s', async () => {
    const { house, caseId, tokens } = scene;
    await house.give(tokens.agent, caseId, house.command('note.add', { text: 'Careful.' }));
    assert.equal((await house.ask(`/cases/${caseId}/entries?stream=internal`, { token: tokens.owner })).status, 404);
    assert.match(await (await house.ask(`/cases/${caseId}/entries?stream=internal`, { token: tokens.agent })).text(), /Careful/);
  });

  it('ids of other types open nothing', async () => {
    const { house, tokens } = scene;
    for (const id of ['x', '..', '%2e%2e', '0', 'null', 'constructor', '__proto__', `${scene.caseId}!`, `${scene.caseId}%00`, scene.caseId.toUpperCase(), `${scene.caseId}/..`, 'a'.repeat(5000)]) {
      for (const path of [`/cases/${id}/snapshot`, `/cases/${id}/entries`, `/files/${id}`]) assert.equal((await house.ask(path, { token: tokens.owner })).status, 404, path);
    }
  });

  it('customers give no agent\'s commands, agents no customer\'s or clock\'s, and nobody the clock\'s note', async () => {
    const { house, caseId, tokens } = scene;
    const given = async (token: string, kind: string) => {
      const [result] = await house.give(token, caseId, house.command(kind, { until: '2099-01-01T00:00:00.000Z', text: 'x', notice: 1, dueAt: '2026-11-23T09:00:00.000Z' }));
      return result?.outcome === 'refused' ? result.problem.code : result?.outcome;
    };
    for (const kind of ['note.add', 'owner.take', 'case.merge', 'silence.close', 'clock.mark', 'constructor', 'toString']) assert.equal(await given(tokens.owner, kind), 'unknown_kind', kind);
    for (const kind of ['case.withdraw', 'silence.close', 'silence.notice', 'clock.mark', '__proto__']) assert.equal(await given(tokens.agent, kind), 'unknown_kind', kind);
  });
});
