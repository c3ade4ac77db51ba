import assert from 'node:assert/strict';
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, it } from 'node:test';

import { chainText, commitmentText, signedText, transcriptJson, type Transcript, type Verdict, type WireEntry } from '@faden/protocol';

type Signature = 'good' | 'bad' | 'none' | 'unchecked';
type Reading = Verdict & { readonly signature?: Signature };
interface Words {
  readonly verdicts: Readonly<Record<Verdict['verdict'], (reading: Reading) => string>>;
  readonly signatures: Readonly<Record<Signature, string>>;
}
const page = (name: string): Promise<unknown> => import(new URL(`../../page/verify/${name}`, import.meta.url).href);
const { readTranscriptFile } = (await page('read-transcript-file.js')) as { readTranscriptFile(text: string): Promise<Reading> };
const { words } = (await page('words.js')) as { words: Readonly<Record<'de' | 'en', Words>> };

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const CASE = '019a0000-0000-7000-8000-000000000001';
const at = '2026-11-23T09:00:00.000Z';
// A key for this test and for nothing else.
const privateKey = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${'07'.repeat(32)}`, 'hex'), format: 'der', type: 'pkcs8' });
const { x: key = '' } = createPublicKey(privateKey).export({ format: 'jwk' });

function entriesOf(texts: readonly string[]): WireEntry[] {
  let prev = '';
  return texts.map((text, place) => {
    const open = { id: `019a0000-0000-7000-8000-00000000001${place}.0`, seq: place + 1, at, by: { role: 'customer', actor: 'c' }, channel: 'chat', kind: 'message.posted', cause: `019a0000-0000-7000-8000-00000000001${place}` } as const;
    const body = { text };
    prev = sha256(chainText(CASE, prev, { ...open, commit: sha256(commitmentText(`salt${place}`, body)) }));
    return { ...open, body, salt: `salt${place}`, hash: prev };
  });
}

function transcriptOf(texts = ['One.', 'Two.', 'Three.']): Transcript {
  const entries = entriesOf(texts);
  const open = { format: 'faden-transcript', version: 1, site: { id: 'musterbank', name: 'Musterbank' }, case: CASE, madeAt: at, head: { seq: entries.length, hash: entries.at(-1)?.hash ?? '' }, entries } as const;
  const value = sign(null, Buffer.from(signedText(open)), privateKey).toString('base64url');
  return { ...open, signature: { algorithm: 'Ed25519', key, value } };
}
const read = (transcript: Transcript): Promise<Reading> => readTranscriptFile(transcriptJson(transcript));

describe('the page that verifies transcripts', () => {
  it('finds what was not touched intact and its signature good', async () => {
    const { verdict, signature } = await read(transcriptOf());
    assert.deepEqual([verdict, signature], ['intact', 'good']);
  });

  it('names the entry of which one byte was changed', async () => {
    const reading = await readTranscriptFile(transcriptJson(transcriptOf()).replace('Two.', 'Twa.'));
    assert.ok(reading.verdict === 'changed');
    assert.equal(reading.entry.seq, 2);
    assert.match(words.en.verdicts.changed(reading), /Entry 2 was changed/);
    assert.match(words.de.verdicts.changed(reading), /Eintrag 2 wurde geändert/);
  });

  it('says what is missing, in the middle and at the end', async () => {
    const { entries, ...rest } = transcriptOf();
    const gap = await read({ ...rest, entries: entries.filter(({ seq }) => seq !== 2) });
    const cut = await read({ ...rest, entries: entries.slice(0, 1) });
    assert.match(words.en.verdicts[gap.verdict](gap), /An entry is missing before entry 3/);
    assert.match(words.de.verdicts[cut.verdict](cut), /Die letzten 2 Einträge fehlen/);
  });

  it('finds a rewritten timeline by its signature, and says when there is none or it is of no form', async () => {
    const { signature, ...rewritten } = transcriptOf(['One.', 'Something else.', 'Three.']);
    assert.ok(signature !== undefined);
    const good = transcriptOf().signature;
    const readings = [await read({ ...rewritten, signature: { ...signature, value: good?.value ?? '' } }), await read(rewritten), await read({ ...rewritten, signature: { ...signature, key: 'x' } }), await read({ ...rewritten, signature: { ...signature, value: '' } })];
    assert.deepEqual(readings.map((reading) => [reading.verdict, reading.signature]), [['intact', 'bad'], ['intact', 'none'], ['intact', 'bad'], ['intact', 'bad']]);
  });

  it('says of any other file that it is no transcript', async () => {
    for (const text of ['', 'words', '{}', '[]', 'null', '{"format":"faden-transcript"}']) assert.equal((await readTranscriptFile(text)).verdict, 'unreadable', text);
  });

  it('says everything in both languages', () => {
    for (const part of [(own: Words) => own, ({ verdicts }: Words) => verdicts, ({ signatures }: Words) => signatures]) assert.deepEqual(Object.keys(part(words.de)), Object.keys(part(words.en)));
  });
});
