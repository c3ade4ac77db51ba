import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { problemSchema } from '@faden/protocol';
import * as v from 'valibot';

import { routeTable } from '../routes/route-table.ts';
import { createHouse, origins, type Asked, type House } from '../testing/house.ts';
import { withDescription } from './openapi.ts';

const problemOf = async (response: Response): Promise<v.InferOutput<typeof problemSchema>> => {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return v.parse(problemSchema, await response.json());
};
const codeOf = async (response: Response): Promise<string> => (await problemOf(response)).code;

describe('a request the door does not understand', () => {
  const cases: readonly (readonly [what: string, path: string, asked: Asked, status: number, code: string])[] = [
    ['to nowhere', '/nowhere', {}, 404, 'not_found'],
    ['with a method the resource does not know', '/sites/musterbank', { method: 'DELETE' }, 405, 'method_not_allowed'],
    ['with malformed JSON', '/sites/musterbank/sessions', { raw: '{"identity":', headers: { 'content-type': 'application/json' } }, 400, 'bad_request'],
    ['with bytes that are no UTF-8', '/sites/musterbank/sessions', { raw: new Uint8Array([0x7b, 0xff, 0x7d]), headers: { 'content-type': 'application/json' } }, 400, 'bad_request'],
    ['with JSON deeper than any of ours', '/sites/musterbank/sessions', { raw: '['.repeat(10_000) + ']'.repeat(10_000), headers: { 'content-type': 'application/json' } }, 400, 'bad_request'],
    ['that calls its JSON something else', '/sites/musterbank/sessions', { raw: '{"identity":"x"}', headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
    ['with a body over the limit', '/sites/musterbank/sessions', { raw: `{"identity":"${'x'.repeat(70_000)}"}`, headers: { 'content-type': 'application/json' } }, 413, 'too_large'],
    ['that announces a body over the limit', '/sites/musterbank/sessions', { raw: '{}', headers: { 'content-type': 'application/json', 'content-length': '99999999' } }, 413, 'too_large'],
    ['without a token', '/cases', {}, 401, 'unauthorized'],
    ['with a token nobody made', '/cases', { token: 'fdnca_AAAA' }, 401, 'unauthorized'],
    ['with another scheme', '/cases', { headers: { authorization: 'Basic eDp5' } }, 401, 'unauthorized'],
  ];
  for (const [what, path, asked, status, code] of cases) {
    it(`${what} is answered ${status} ${code}, readable by its page`, async () => {
      const response = await createHouse().ask(path, { ...asked, origin: origins.musterbank });
      assert.equal(response.status, status);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.ok([origins.musterbank, '*'].includes(response.headers.get('access-control-allow-origin') ?? ''));
      const problem = await problemOf(response);
      assert.equal(problem.code, code);
      assert.equal(problem.type, `/docs/errors/${code}`);
    });
  }

  it('stops reading a body that has no end', async () => {
    const house = createHouse();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(10_000).fill(32));
      },
    });
    const request = new Request('https://contact.example/v1/sites/musterbank/sessions', { method: 'POST', body: endless, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit);
    assert.equal(await codeOf(await house.gateway.fetch(request)), 'too_large');
    assert.ok(sent < 20, `${sent} chunks were read`);
  });

  it('names the first fault by its place', async () => {
    const house = createHouse();
    const { access } = await house.customer();
    const ask = async (body: unknown) => (await problemOf(await house.ask('/commands', { token: access, body }))).path;
    const command = house.command('message.post', { text: 'x' });
    assert.equal(await ask({ commands: [command] }), 'case');
    assert.equal(await ask({ case: house.id(), commands: [command, { ...command, id: 'x' }] }), 'commands[1].id');
    assert.equal(await ask({ case: house.id(), commands: [] }), 'commands');
    assert.equal(await ask({ case: house.id(), commands: Array.from({ length: 33 }, () => command) }), 'commands');
    assert.equal(await ask({ case: house.id(), commands: [command], 'My bill is wrong': 1 }), '');
  });

  it('says which methods a resource knows', async () => {
    assert.equal((await createHouse().ask('/commands', { method: 'GET' })).headers.get('allow'), 'POST');
  });
});

describe('a failure nobody expected', () => {
  it('is a problem that tells nothing, and a report without words', async () => {
    const lines: string[] = [];
    const base = createHouse().gateway.deps.store;
    const store = { ...base, rows: { ...base.rows, casesOf: () => Promise.reject(new TypeError('Petra said: my bill is wrong')) } };
    const house = createHouse({ store, log: { write: (level, event, facts) => void lines.push(JSON.stringify([level, event, facts])) } });
    const response = await house.ask('/sites/musterbank/sessions', { body: {} });
    assert.equal(response.status, 500);
    const problem = await problemOf(response);
    assert.equal(problem.code, 'internal');
    assert.doesNotMatch(JSON.stringify(problem), /Petra|TypeError/);
    assert.ok(lines.some((line) => line.includes('request_failed') && line.includes('TypeError')));
    assert.doesNotMatch(lines.join(), /Petra|wrong/);
  });
});

const spellings = [
  'null', 'https://www.musterbank.example.evil.example', 'https://evil-www.musterbank.example', 'https://musterbank.example', 'https://wwwxmusterbank.example',
  'http://www.musterbank.example', 'https://www.musterbank.example:444', 'https://www.musterbank.example:8443', 'https://shop.musterbank.example', 'https://shop.musterbank.example:443',
  'https://WWW.MUSTERBANK.EXAMPLE', 'https://www.musterbank.example/', 'https://www.musterbank.example.', 'https://www.musterbank.example ', 'https://www.musterbank.example,https://evil.example',
  'https://www.musterbank.example@evil.example', 'https://evil.example#https://www.musterbank.example', 'https://evil.example?https://www.musterbank.example', 'https://user@www.musterbank.example', '//www.musterbank.example',
  'www.musterbank.example', 'https:www.musterbank.example', 'ftp://www.musterbank.example', 'file://', 'https://www.musterbаnk.example', 'https://xn--www-musterbank.example', 'https://www.stadtwerke.example',
  'https://contact.example', 'https://desk.example', 'https://*.musterbank.example', 'https://', '*', 'undefined', '',
];

describe('origins', () => {
  it('are compared letter for letter', async () => {
    const house = createHouse();
    assert.ok(spellings.length >= 30);
    const { access } = await house.customer();
    for (const spelling of spellings) {
      // A header cannot carry every letter; what it cannot carry no browser sends.
      const origin = encodeURI(spelling).replaceAll('%20', ' ');
      if (origin.trim() === origins.musterbank) continue;
      const opened = await house.ask('/sites/musterbank/sessions', { body: {}, origin });
      const read = await house.ask('/cases', { token: access, origin });
      assert.deepEqual([opened.status, read.status], [403, 403], spelling);
    }
    for (const origin of [origins.musterbank, 'https://shop.musterbank.example:8443']) {
      const response = await house.ask('/sites/musterbank/sessions', { body: {}, origin });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('access-control-allow-origin'), origin);
      assert.match(response.headers.get('vary') ?? '', /Origin/);
    }
  });

  it('of nobody we know read no answer, not even a refusal', async () => {
    const response = await createHouse().ask('/sites/musterbank/sessions', { body: {}, origin: 'https://evil.example' });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(await codeOf(response), 'origin_refused');
  });

  it('may be absent only where the request is from our own pages or from no page', async () => {
    const house = createHouse();
    const open = async (site: string | undefined) => (await house.ask('/sites/musterbank/sessions', { body: {}, ...(site === undefined ? {} : { headers: { 'sec-fetch-site': site } }) })).status;
    assert.deepEqual(await Promise.all([undefined, 'same-origin', 'same-site', 'cross-site', 'none'].map(open)), [201, 201, 403, 403, 403]);
  });

  it('of one site do not open another, of sites not the desk, of the desk no site', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    assert.equal((await house.ask('/cases', { token: customer.access, origin: origins.stadtwerke })).status, 403);
    assert.equal((await house.ask('/desk/inbox', { token: agent.access, origin: origins.musterbank })).status, 403);
    assert.equal((await house.ask('/desk/inbox', { token: agent.access, origin: origins.desk })).status, 200);
    assert.equal((await house.ask('/desk/sessions', { body: { agent: 'aylin', password: 'x' }, origin: origins.musterbank })).status, 403);
    assert.equal((await house.ask('/sessions/refresh', { body: { refresh: customer.refresh }, origin: origins.stadtwerke })).status, 403);
    assert.equal((await house.ask('/sessions/refresh', { body: { refresh: customer.refresh }, origin: origins.musterbank })).status, 200);
  });
});

describe('a preflight', () => {
  const preflight = (origin: string, path = '/commands') => createHouse().ask(path, { method: 'OPTIONS', origin, headers: { 'access-control-request-method': 'POST' } });

  it('is answered for every origin we know, for two hours', async () => {
    for (const origin of [origins.musterbank, origins.stadtwerke, origins.desk]) {
      const { status, headers } = await preflight(origin);
      assert.equal(status, 204);
      assert.equal(headers.get('access-control-allow-origin'), origin);
      assert.equal(headers.get('access-control-max-age'), '7200');
      assert.match(headers.get('access-control-allow-headers') ?? '', /Authorization.*Content-Type.*Content-Digest/);
      assert.match(headers.get('access-control-allow-methods') ?? '', /PUT.*DELETE/);
      assert.equal(headers.get('access-control-allow-credentials'), null);
    }
  });

  it('of anybody else is not', async () => {
    const { headers } = await preflight('https://evil.example');
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.equal(headers.get('access-control-allow-methods'), null);
  });
});

describe('answers', () => {
  const all = withDescription(routeTable);

  it('are never sniffed, carry no cookie, and are not stored unless everybody may have them', async () => {
    const house = createHouse();
    for (const { method, path, who } of all) {
      const response = await house.ask(path.replace('/v1', '').replaceAll(/\{\w+\}/g, 'x'), { method });
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(response.headers.get('set-cookie'), null, path);
      assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After, ETag', path);
      if (who !== 'everybody') assert.equal(response.headers.get('cache-control'), 'no-store', path);
    }
  });

  it('of the description name every route, and every schema in it is one', async () => {
    const house = createHouse();
    const description = await house.json<{ openapi: string; paths: Record<string, Record<string, { responses: Record<string, unknown>; requestBody?: unknown }>> }>('/openapi.json');
    assert.equal(description.openapi, '3.1.0');
    for (const { method, path, body, rawBody } of all) {
      const operation = description.paths[path]?.[method.toLowerCase()];
      assert.ok(operation, `${method} ${path}`);
      assert.equal(operation.requestBody !== undefined, body !== undefined || rawBody !== undefined);
      assert.ok(Object.keys(operation.responses).length >= 2);
    }
    assert.equal(Object.values(description.paths).flatMap((operations) => Object.keys(operations)).length, all.length);
    const commands = JSON.stringify(description.paths['/v1/commands']?.post);
    for (const field of ['writtenAt', 'not-tried', 'application/problem+json', 'maxItems":32']) assert.ok(commands.includes(field), field);
  });

  it('fit the schemas they are described with', async () => {
    const house = createHouse();
    const [customer, agent] = [await house.customer(), await house.agent()];
    const caseId = await house.open(customer.access);
    await house.give(agent.access, caseId, house.command('message.post', { text: 'Hello.' }));
    const asked: Readonly<Record<string, readonly [string, Asked]>> = {
      'GET /v1/sites/{site}': ['/sites/musterbank', {}],
      'GET /v1/sites/{site}/availability': ['/sites/musterbank/availability?topic=billing', {}],
      'POST /v1/sites/{site}/sessions': ['/sites/musterbank/sessions', { body: {} }],
      'POST /v1/sessions/refresh': ['/sessions/refresh', { body: { refresh: customer.refresh } }],
      'POST /v1/commands': ['/commands', { token: customer.access, body: { case: caseId, commands: [house.command('message.post', { text: 'x' }), house.command('nothing')] } }],
      'GET /v1/cases': ['/cases', { token: customer.access }],
      'GET /v1/cases/{case}/snapshot': [`/cases/${caseId}/snapshot`, { token: customer.access }],
      'GET /v1/cases/{case}/entries': [`/cases/${caseId}/entries?after=2&limit=3`, { token: customer.access }],
      'POST /v1/desk/sessions': ['/desk/sessions', { body: { agent: 'aylin', password: 'Fünf Fäden' } }],
      'GET /v1/desk/inbox': ['/desk/inbox?site=musterbank&topic=billing&state=open', { token: agent.access }],
      'GET /v1/desk/agents': ['/desk/agents?site=musterbank', { token: agent.access }],
    };
    await expectFitting(house, asked);
  });
});

async function expectFitting(house: House, asked: Readonly<Record<string, readonly [string, Asked]>>): Promise<void> {
  for (const [name, [path, request]] of Object.entries(asked)) {
    const found = routeTable.find((facts) => `${facts.method} ${facts.path}` === name);
    const response = await house.ask(path, request);
    const schema = found?.answers[response.status];
    assert.ok(typeof schema === 'object' && schema !== null, `${name} answered ${response.status}`);
    const answer: unknown = await response.json();
    const parsed = v.safeParse(schema, answer);
    assert.ok(parsed.success, `${name}: ${JSON.stringify(parsed.issues?.map(({ message, path: place }) => [message, place?.map(({ key }) => key)]))}`);
  }
}

describe('a site\'s profile', () => {
  it('is for everybody, without a token, and answered 304 to whoever has it', async () => {
    const house = createHouse();
    const first = await house.ask('/sites/musterbank', { origin: 'https://anybody.example' });
    assert.equal(first.headers.get('access-control-allow-origin'), '*');
    const etag = first.headers.get('etag') ?? '';
    const profile = (await first.json()) as { version: string };
    assert.equal(etag, `"${profile.version}"`);
    assert.equal((await house.ask('/sites/musterbank', { headers: { 'if-none-match': etag } })).status, 304);
    assert.equal((await house.ask('/sites/musterbank', { headers: { 'if-none-match': `"old", W/${etag}` } })).status, 304);
    assert.equal((await house.ask('/sites/musterbank', { headers: { 'if-none-match': '"old"' } })).status, 200);
  });

  it('says nothing of origins, keys, agents or passwords', async () => {
    const text = await (await createHouse().ask('/sites/musterbank')).text();
    assert.doesNotMatch(text, /origins|identity|scrypt|aylin|AAAA/);
  });
});

describe('availability', () => {
  it('says whether somebody is there, until when or from when, and how many wait', async () => {
    const house = createHouse();
    const ask = (topic: string) => house.json<Record<string, unknown>>(`/sites/musterbank/availability?topic=${topic}`);
    assert.deepEqual(await ask('billing'), { open: true, until: '2026-11-23T17:00:00.000Z', agents: 0, place: 1, silent: 'nobody', callback: false, asap: false });
    assert.deepEqual([(await ask('outage')).open, (await ask('outage')).until], [true, null]);
    const { access } = await house.customer();
    await house.open(access);
    assert.equal((await ask('billing')).place, 2);
    await house.clock.advance(10 * 3_600_000);
    assert.deepEqual([(await ask('billing')).open, (await ask('billing')).until], [false, '2026-11-24T07:00:00.000Z']);
    assert.equal((await house.ask('/sites/musterbank/availability?topic=nothing')).status, 404);
    assert.equal((await house.ask('/sites/musterbank/availability')).status, 400);
  });
});
