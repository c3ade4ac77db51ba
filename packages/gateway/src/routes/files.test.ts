import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createHeldStore } from '../testing/held-store.ts';
import { createHouse, type House } from '../testing/house.ts';
import { settle } from '../testing/test-clock.ts';

const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const digestOf = (house: House, bytes: Uint8Array): string => `sha-256=:${Buffer.from(house.gateway.deps.secrets.digest(bytes)).toString('base64')}:`;

interface Upload {
  readonly token: string;
  readonly caseId: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}
const put = (house: House, { token, caseId, file, bytes, headers = {} }: Upload): Promise<Response> =>
  house.ask(`/cases/${caseId}/files/${file}`, { method: 'PUT', token, raw: bytes, headers: { 'content-digest': digestOf(house, bytes), ...headers } });
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;

async function scene(house = createHouse()) {
  const { access: token } = await house.customer();
  const caseId = await house.open(token);
  return { house, token, caseId, file: house.id() };
}

async function shared(name = 'photo.png', house = createHouse()) {
  const at = await scene(house);
  const facts = (await (await put(at.house, { ...at, bytes: PNG })).json()) as { type: string; size: number; sha256: string };
  const share = at.house.command('file.share', { file: at.file, name, type: facts.type, size: facts.size, sha256: facts.sha256 });
  const [result] = await at.house.give(at.token, at.caseId, share);
  assert.equal(result?.outcome, 'accepted');
  return { ...at, name: share.id };
}

describe('an upload', () => {
  it('tells the type by the content, and may be sent again', async () => {
    const at = await scene();
    const [first, again] = [await put(at.house, { ...at, bytes: PNG }), await put(at.house, { ...at, bytes: PNG, headers: { 'content-type': 'image/png' } })];
    assert.deepEqual([first.status, again.status], [201, 200]);
    const facts = await first.json();
    assert.deepEqual(facts, { file: at.file, type: 'image/png', size: PNG.length, sha256: Buffer.from(at.house.gateway.deps.secrets.digest(PNG)).toString('hex') });
    assert.deepEqual(await again.json(), facts);
  });

  it('with other content under its id is refused, and somebody else\'s id is not there', async () => {
    const at = await scene();
    await put(at.house, { ...at, bytes: PNG });
    const other = await put(at.house, { ...at, bytes: bytesOf('other') });
    assert.deepEqual([other.status, await codeOf(other)], [422, 'command_reused']);
    const stranger = (await at.house.customer()).access;
    const elsewhere = await at.house.open(stranger);
    assert.equal((await put(at.house, { token: stranger, caseId: elsewhere, file: at.file, bytes: PNG })).status, 404);
    assert.equal((await put(at.house, { ...at, token: (await at.house.agent()).access, bytes: PNG })).status, 404);
  });

  it('is refused when it is not what it says', async () => {
    const at = await scene();
    const refused = async (upload: Partial<Upload>) => codeOf(await put(at.house, { ...at, bytes: PNG, ...upload }));
    assert.equal(await refused({ headers: { 'content-digest': digestOf(at.house, bytesOf('other')) } }), 'bad_request');
    assert.equal(await refused({ headers: { 'content-digest': '' } }), 'bad_request');
    assert.equal(await refused({ headers: { 'content-type': 'application/pdf' } }), 'file_refused');
    assert.equal(await refused({ bytes: bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>') }), 'file_refused');
    assert.equal(await refused({ bytes: bytesOf('<!doctype html><script>alert(1)</script>'), headers: { 'content-type': 'text/plain' } }), 'file_refused');
    assert.equal(await refused({ bytes: Uint8Array.from([0x4d, 0x5a, 0x90, 0]) }), 'file_refused');
    assert.equal(await refused({ bytes: new Uint8Array() }), 'file_refused');
    assert.equal(await refused({ bytes: new Uint8Array(10 * 1024 * 1024 + 1).fill(65) }), 'too_large');
    for (const file of ['x', '..', 'con', `${at.file}.png`]) assert.equal((await put(at.house, { ...at, file, bytes: PNG })).status, 404);
  });

  it('that nobody shares can be fetched by nobody, and is gone after a day', async () => {
    const at = await scene();
    await put(at.house, { ...at, bytes: PNG });
    assert.equal((await at.house.ask(`/files/${at.file}`, { token: at.token })).status, 404);
    await at.house.clock.advance(23 * 3_600_000);
    await at.house.gateway.tick(at.house.clock.now());
    assert.ok(await at.house.gateway.deps.files.facts(at.file));
    await at.house.clock.advance(2 * 3_600_000);
    await at.house.gateway.tick(at.house.clock.now());
    assert.equal(await at.house.gateway.deps.files.facts(at.file), undefined);
  });

  it('cannot be shared from another case, and is shared as what it is, whatever the command says', async () => {
    const at = await scene();
    await put(at.house, { ...at, bytes: PNG });
    const elsewhere = await at.house.open(at.token);
    const share = async (caseId: string) =>
      (await at.house.give(at.token, caseId, at.house.command('file.share', { file: at.file, name: 'x', type: 'text/html', size: 1, sha256: 'ab'.repeat(32) })))[0];
    const refused = await share(elsewhere);
    assert.ok(refused?.outcome === 'refused' && refused.problem.code === 'file_missing');
    const accepted = await share(at.caseId);
    assert.ok(accepted?.outcome === 'accepted');
    assert.deepEqual([accepted.entries[0]?.body?.type, accepted.entries[0]?.body?.size], ['image/png', PNG.length]);
  });
});

describe('a download', () => {
  it('brings the bytes as an attachment that nothing will run or sniff', async () => {
    const at = await shared('Zähler "Süd"\r\nSet-Cookie: x.png');
    for (const token of [at.token, (await at.house.agent()).access]) {
      const response = await at.house.ask(`/files/${at.file}`, { token });
      assert.deepEqual(new Uint8Array(await response.arrayBuffer()), PNG);
      const headers = Object.fromEntries(response.headers);
      assert.equal(headers['content-type'], 'image/png');
      assert.equal(headers['content-length'], String(PNG.length));
      assert.equal(headers['content-disposition'], "attachment; filename*=UTF-8''Z%C3%A4hler%20%22S%C3%BCd%22%0D%0ASet-Cookie%3A%20x.png");
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'");
      assert.equal(headers['cache-control'], 'no-store');
    }
  });

  it('of a shared file works after a day and more', async () => {
    const at = await shared();
    await at.house.clock.advance(600_000);
    await at.house.gateway.deps.files.loose(new Date(at.house.clock.now()).toISOString(), 10).then((loose) => assert.deepEqual(loose, []));
    for (let day = 0; day < 3; day += 1) {
      await at.house.clock.advance(86_400_000);
      await at.house.gateway.tick(at.house.clock.now());
    }
    assert.ok(await at.house.gateway.deps.files.facts(at.file));
  });

  it('of a removed file is 404, and its bytes are gone', async () => {
    const at = await shared();
    const [removed] = await at.house.give(at.token, at.caseId, at.house.command('message.redact', { message: at.name }));
    assert.equal(removed?.outcome, 'accepted', JSON.stringify(removed));
    assert.equal((await at.house.ask(`/files/${at.file}`, { token: at.token })).status, 404);
    assert.equal(await at.house.gateway.deps.files.read(at.file), undefined);
  });

  it('that began before the file was removed brings nothing after it', async () => {
    const held = createHeldStore();
    const at = await shared('photo.png', createHouse({ store: held.store }));
    held.hold('sharedFile');
    const asked = at.house.ask(`/files/${at.file}`, { token: at.token });
    await settle();
    await at.house.give(at.token, at.caseId, at.house.command('message.redact', { message: at.name }));
    held.release();
    assert.equal((await asked).status, 404);
  });
});
