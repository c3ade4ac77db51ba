import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, it } from 'node:test';

import { signedText, type SiteProfile, type Transcript, verifyTranscript } from '@faden/protocol';

import { createHouse, type House } from '../testing/house.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const verified = (text: string) => verifyTranscript({ sha256 }, JSON.parse(text));

async function spoken(house = createHouse(), lang = 'en') {
  const { access: token } = await house.customer();
  const caseId = await house.open(token, 'My bill says <b>98</b> euros.', { lang });
  const { access: agent } = await house.agent();
  await house.give(agent, caseId, house.command('owner.take'), house.command('statement.give', { text: 'The fee is five euros.' }), house.command('note.add', { text: 'The canary sings.' }));
  const read = async (headers: Record<string, string> = {}, by = token) => (await house.ask(`/cases/${caseId}/transcript`, { token: by, headers })).text();
  return { house, token, caseId, agent, read };
}

function isSigned({ signature, ...rest }: Transcript, key: string): boolean {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, Buffer.from(signedText(rest)), publicKey, Buffer.from(signature?.value ?? '', 'base64url'));
}
const keyOf = async (house: House, site = 'musterbank'): Promise<string> => (await house.json<SiteProfile>(`/sites/${site}`)).transcriptKey ?? '';

describe('a transcript', () => {
  it('holds the whole public timeline, is verified as it stands, and has nothing of the internal one', async () => {
    const { house, token, caseId, read } = await spoken();
    for (let round = 0; round < 7; round += 1) await house.give(token, caseId, ...Array.from({ length: 32 }, () => house.command('message.post', { text: 'And again.' })));
    const text = await read();
    const verdict = await verified(text);
    assert.equal(verdict.verdict, 'intact');
    assert.ok(verdict.verdict === 'intact' && verdict.transcript.entries.length > 200);
    assert.doesNotMatch(text, /canary/);
  });

  it('names the entry of which one byte was changed', async () => {
    const { read } = await spoken();
    const verdict = await verified((await read()).replace('The fee is five euros.', 'The fee is nine euros.'));
    assert.ok(verdict.verdict === 'changed');
    assert.deepEqual([verdict.entry.kind, verdict.entry.body?.text], ['statement.given', 'The fee is nine euros.']);
  });

  it('is signed with the key in the site\'s profile, and a changed head is not', async () => {
    const { house, read } = await spoken();
    const transcript = JSON.parse(await read()) as Transcript;
    const key = await keyOf(house);
    assert.deepEqual([transcript.signature?.algorithm, transcript.signature?.key], ['Ed25519', key]);
    assert.equal(isSigned(transcript, key), true);
    assert.equal(isSigned({ ...transcript, head: { ...transcript.head, hash: 'f'.repeat(64) } }, key), false);
    assert.equal(isSigned(transcript, await keyOf(house, 'stadtwerke')), false);
  });

  it('is signed with the same key after a restart', async () => {
    const { house } = await spoken();
    assert.equal(await keyOf(house.restart()), await keyOf(house));
  });

  it('goes out unsigned where signing is not possible, and no profile names a key', async () => {
    const house = createHouse();
    Object.assign(house.gateway.deps.secrets, { signer: () => Promise.reject(new Error('not supported')) });
    const { read } = await spoken(house);
    const text = await read();
    assert.equal((JSON.parse(text) as Transcript).signature, undefined);
    assert.deepEqual([(await verified(text)).verdict, await keyOf(house)], ['intact', '']);
  });

  it('is a page to read where a page is asked for, in the language of the case or the one asked for, with nothing taken for markup', async () => {
    const { house, caseId, token, read } = await spoken(createHouse(), 'de');
    const page = await read({ accept: 'text/html' });
    assert.match(page, /<html lang="de"[^]*Alles, was gesagt und getan wurde[^]*&lt;b&gt;98&lt;\/b&gt;[^]*Verbindliche Auskunft/);
    const english = await house.ask(`/cases/${caseId}/transcript?lang=en`, { token, headers: { accept: 'text/html' } });
    assert.match(await english.text(), /<html lang="en"[^]*Binding statement/);
    assert.match(english.headers.get('content-disposition') ?? '', /^attachment; filename="MB-[\w-]+\.html"$/);
  });

  it('is for its customer and their agents', async () => {
    const { house, caseId, agent } = await spoken();
    assert.equal((await house.ask(`/cases/${caseId}/transcript`, { token: agent })).status, 200);
    assert.equal((await house.ask(`/cases/${caseId}/transcript`, { token: (await house.customer()).access })).status, 404);
  });

  it('keeps the place of what was removed', async () => {
    const { house, token, caseId, read } = await spoken();
    const post = house.command('message.post', { text: 'Take this back.' });
    await house.give(token, caseId, post, house.command('message.redact', { message: post.id }));
    const text = await read();
    assert.doesNotMatch(text, /Take this back/);
    assert.equal((await verified(text)).verdict, 'intact');
  });
});
