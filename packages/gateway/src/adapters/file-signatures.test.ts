import assert from 'node:assert/strict';
import { it } from 'node:test';

import { fileSignatures } from './file-signatures.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const binary = (value: string): Uint8Array => Uint8Array.from(value, (sign) => sign.charCodeAt(0));

const cases: readonly (readonly [what: string, bytes: Uint8Array, type: string])[] = [
  ['a picture', binary('\x89PNG\r\n\x1a\n....'), 'image/png'],
  ['a photograph', binary('\xff\xd8\xff\xe0..JFIF'), 'image/jpeg'],
  ['an animation', binary('GIF89a......'), 'image/gif'],
  ['a small picture', binary('RIFF\x10\0\0\0WEBPVP8 '), 'image/webp'],
  ['a sound, which begins like one', binary('RIFF\x10\0\0\0WAVEfmt '), 'application/octet-stream'],
  ['a document', binary('%PDF-1.7\n\xe2\xe3'), 'application/pdf'],
  ['a note', text('Zähler 4711:\t12,5 kWh\r\n3 < 4 & 5 > 4'), 'text/plain'],
  ['a drawing that could run scripts', text('<svg onload="alert(1)"/>'), 'application/octet-stream'],
  ['a page behind blanks', text('\n \t<!DOCTYPE html>'), 'application/octet-stream'],
  ['a note with a tag in it', text('see </script>'), 'application/octet-stream'],
  ['a program', binary('MZ\x90\0\x03'), 'application/octet-stream'],
  ['text with a zero in it', text('a\0b'), 'application/octet-stream'],
  ['text in another encoding', binary('Z\xe4hler'), 'application/octet-stream'],
  ['nothing', text(''), 'application/octet-stream'],
];

for (const [what, bytes, type] of cases) it(`${what} is ${type}`, async () => assert.equal(await fileSignatures.detect(bytes), type));
