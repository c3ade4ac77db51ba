import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mediaTypeOf } from './media-type.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

const cases: [what: string, content: Uint8Array, type: string][] = [
  ['a picture', PNG, 'image/png'],
  ['a photograph', JPEG, 'image/jpeg'],
  ['a document', bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'), 'application/pdf'],
  ['a note with umlauts', bytes('Zähler 4711: 12,5 kWh\r\n\tStand heute'), 'text/plain'],
  ['a comparison, which is no tag', bytes('3 < 4 and 5 > 4'), 'text/plain'],
  ['a drawing that could run scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'application/octet-stream'],
  ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'application/octet-stream'],
  ['a page behind blank lines', bytes('\n\n   <HTML><body>'), 'application/octet-stream'],
  ['a page behind much text', bytes(`${'a'.repeat(100_000)}<script>`), 'application/octet-stream'],
  ['bytes that are no text', Uint8Array.from([0x61, 0xff, 0xfe, 0x00]), 'application/octet-stream'],
  ['nothing', new Uint8Array(), 'application/octet-stream'],
  ['a picture cut off before its first part', PNG.slice(0, 10), 'application/octet-stream'],
];

describe('the type of a file by its content', () => {
  for (const [what, content, type] of cases) it(`is ${type} for ${what}`, async () => assert.equal(await mediaTypeOf(content), type));
});
