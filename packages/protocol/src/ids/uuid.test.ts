import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { entryId, parseEntryId } from './entry-id.ts';
import { createUuidV7, isUuid, uuidTime, uuidV8 } from './uuid.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const clockSteps = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 60 });

function mintWith(times: readonly number[], seed: Uint8Array): string[] {
  let call = 0;
  let drawn = 0;
  const mint = createUuidV7({
    now: () => times[call] ?? 0,
    random: (length) => Uint8Array.from({ length }, () => seed[drawn++ % seed.length] ?? 0),
  });
  return times.map((_, index) => {
    call = index;
    return mint();
  });
}

test('ids are minted in ascending order, whatever the clock does', () => {
  fc.assert(
    fc.property(clockSteps, bytes, (steps, seed) => {
      let time = Date.parse('2026-11-21T17:00:00.000Z');
      const ids = mintWith(
        steps.map((step) => (time += step)),
        seed,
      );
      assert.deepEqual(ids, ids.toSorted());
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.ok(isUuid(id) && id[14] === '7', id);
    }),
  );
});

test('more ids than a millisecond can count borrow from the next one and stay in order', () => {
  const ids = mintWith(
    Array.from({ length: 9000 }, () => 1_795_000_000_000),
    new Uint8Array(32).fill(255),
  );
  assert.deepEqual(ids, ids.toSorted());
  assert.equal(new Set(ids).size, 9000);
});

test('an id tells when it was minted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 48 - 1 }), bytes, (time, seed) => {
      assert.equal(uuidTime(mintWith([time], seed)[0] ?? ''), time);
    }),
  );
  assert.equal(uuidTime(uuidV8(new Uint8Array(16))), undefined);
});

test('the same digest gives the same id, another digest another', () => {
  fc.assert(
    fc.property(bytes, fc.nat(15), (digest, place) => {
      const other = digest.with(place, (digest[place] ?? 0) ^ 1);
      const id = uuidV8(digest);
      assert.ok(isUuid(id) && id[14] === '8');
      assert.equal(uuidV8(digest.slice()), id);
      assert.notEqual(uuidV8(other), id);
    }),
  );
});

test('an entry id names its command and place, and nothing else is one', () => {
  fc.assert(
    fc.property(bytes, fc.nat(9999), (digest, place) => {
      const command = uuidV8(digest);
      assert.deepEqual(parseEntryId(entryId(command, place)), { command, place });
    }),
  );
  const command = uuidV8(new Uint8Array(16).fill(0xab));
  for (const id of [
    '',
    '.',
    command,
    `${command}.`,
    `${command}.-1`,
    `${command}.01`,
    `${command}.1.2`,
    'x.1',
    `${command.toUpperCase()}.1`,
  ]) {
    assert.equal(parseEntryId(id), undefined, id);
  }
});

test('only one spelling is a UUID', () => {
  const id = uuidV8(new Uint8Array(16).fill(0xab));
  assert.ok(isUuid(id));
  for (const other of [id.toUpperCase(), id.replaceAll('-', ''), `{${id}}`, `${id} `, 7, null, undefined]) assert.ok(!isUuid(other));
});
