import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { readBytes, readJson } from './read-body.ts';

const requestOf = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }): Request =>
  new Request('https://contact.example/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
const inPieces = (bytes: Uint8Array<ArrayBuffer>, size: number): ReadableStream => {
  let from = 0;
  return new ReadableStream({ pull: (controller) => {
    if (from >= bytes.length) return controller.close();
    controller.enqueue(bytes.slice(from, (from += size)));
  } });
};
const nested = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

describe('the bytes of a body', () => {
  it('are the same in one piece and in any pieces', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), async (given, size) => {
      const bytes = Uint8Array.from(given);
      assert.deepEqual(await readBytes(requestOf(inPieces(bytes, size)), 200), bytes);
      assert.deepEqual(await readBytes(requestOf(bytes, { 'content-length': String(bytes.length) }), 200), bytes);
    }));
  });

  it('are refused by one too many, announced or not', async () => {
    const bytes = new Uint8Array(101);
    for (const request of [requestOf(inPieces(bytes, 7)), requestOf(bytes, { 'content-length': '101' }), requestOf(bytes, { 'content-length': '5' })]) {
      await assert.rejects(readBytes(request, 100), { code: 'too_large' });
    }
    assert.equal((await readBytes(requestOf(inPieces(bytes, 7)), 101)).length, 101);
  });

  it('that never end are let go of', async () => {
    let isLetGo = false;
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(60)), cancel: () => void (isLetGo = true) });
    await assert.rejects(readBytes(requestOf(endless), 100), { code: 'too_large' });
    assert.equal(isLetGo, true);
  });

  it('are read in one piece where requests have no stream', async () => {
    const request = requestOf('{"a":1}');
    Object.defineProperty(request, 'body', { value: undefined });
    assert.deepEqual(await readJson(request, 100), { a: 1 });
  });
});

describe('the JSON of a body', () => {
  it('is read back as it was written', async () => {
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), async (value) => {
      assert.deepEqual(await readJson(requestOf(JSON.stringify(value)), 1_000_000), JSON.parse(JSON.stringify(value)));
    }));
  });

  it('may be absent', async () => {
    assert.deepEqual(await readJson(new Request('https://contact.example/', { method: 'POST' }), 100), {});
  });

  it('must be an object', async () => {
    for (const text of ['[]', 'null', '7', '"x"', 'true', '', ' ', '{', '{"a":}', '{a:1}', "{'a':1}"].filter((one) => one !== '')) {
      await assert.rejects(readJson(requestOf(text), 100), { code: 'bad_request' }, text);
    }
  });

  it('nests 32 deep and no deeper; brackets in texts do not count', async () => {
    assert.ok(await readJson(requestOf(nested(32)), 1000));
    await assert.rejects(readJson(requestOf(nested(33)), 1000), { code: 'bad_request' });
    const text = { a: `${'['.repeat(99)}\\"${'{'.repeat(99)}` };
    assert.deepEqual(await readJson(requestOf(JSON.stringify(text)), 1000), text);
  });

  it('is declared as such, in whatever letters and with whatever charset', async () => {
    for (const type of ['application/json', 'Application/JSON; charset=utf-8']) assert.deepEqual(await readJson(requestOf('{}x'.slice(0, 2), { 'content-type': type }), 100), {});
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp']) {
      await assert.rejects(readJson(requestOf('{}', { 'content-type': type }), 100), { code: 'unsupported_media_type' });
    }
  });

  it('is never quoted in what went wrong', async () => {
    const failure = await readJson(requestOf('{"Kanarienvogel'), 100).catch((cause: unknown) => cause);
    assert.doesNotMatch(JSON.stringify([String(failure), (failure as Error).stack, (failure as Error).cause ?? '']), /Kanarienvogel/);
  });
});
