import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';

import fc from 'fast-check';

import type { WireEntry } from '../entries/entry.ts';
import type { CaseBench } from '../testing/case-bench.ts';
import { histories, playedBench } from '../testing/histories.ts';
import { chainText, commitmentText } from './chain.ts';
import { signedText, type Transcript, transcriptJson } from './transcript.ts';
import { escapeHtml, transcriptHtml } from './transcript-html.ts';
import { englishTranscript } from './transcript-words.ts';
import { verifyTranscript, type Verdict } from './verify-transcript.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const deps = { sha256: async (text: string) => sha256(text) };

/** The entries of a bench as a gateway seals them; every `removedEvery`th one without its content. */
function sealed({ id: stream, entries }: CaseBench, removedEvery: number): readonly WireEntry[] {
  let prev = '';
  return entries.map((entry, place): WireEntry => {
    const salt = `salt-${place}`;
    const commit = sha256(commitmentText(salt, entry.body));
    prev = sha256(chainText(stream, prev, { ...entry, commit }));
    const { salt: _bench, ...rest } = entry;
    return entry.body === null || place % removedEvery === removedEvery - 1 ? { ...rest, body: null, commit, hash: prev } : { ...rest, salt, hash: prev };
  });
}

function transcriptOf(bench: CaseBench, removedEvery = 5): Transcript {
  const entries = sealed(bench, removedEvery);
  return {
    format: 'faden-transcript',
    version: 1,
    site: { id: 'musterbank', name: 'Musterbank' },
    case: bench.id,
    reference: 'MB-2222-22Z',
    madeAt: '2026-11-25T12:00:00.000Z',
    head: { seq: entries.length, hash: entries.at(-1)?.hash ?? '' },
    entries: [...entries],
  };
}

const any = () => histories(30).map((history) => transcriptOf(playedBench(history)));
const verified = (file: unknown): Promise<Verdict> => verifyTranscript(deps, file);
const throughFile = (transcript: Transcript): unknown => JSON.parse(transcriptJson(transcript));

test('what was written is verified as it was written, removed content included', async () => {
  await fc.assert(
    fc.asyncProperty(any(), async (transcript) => {
      const verdict = await verified(throughFile(transcript));
      assert.equal(verdict.verdict, 'intact');
      assert.deepEqual(verdict.verdict === 'intact' && verdict.transcript, throughFile(transcript));
    }),
    { numRuns: 30 },
  );
});

/** Everything in a value that is a text, as a way to put another text there. */
function textsIn(value: unknown, put: (text: string) => unknown): readonly ((text: string) => unknown)[] {
  if (typeof value === 'string') return [put];
  if (Array.isArray(value)) return value.flatMap((part, place) => textsIn(part, (text) => put(value.with(place, text) as never)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, (text) => put({ ...value, [name]: text } as never)));
}

const otherCharacter = (text: string): string => (text === '' ? 'x' : `${text[0] === 'x' ? 'y' : 'x'}${text.slice(1)}`);

function textAt(value: unknown, place: number): { readonly was: string; readonly ways: number } {
  const found: string[] = [];
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? (found.push(part), part) : part));
  return { was: found[place] ?? '', ways: found.length };
}

test('one character changed anywhere in an entry, and the verdict names that entry', async () => {
  await fc.assert(
    fc.asyncProperty(any(), fc.nat(), fc.nat(), async (transcript, which, where) => {
      const place = which % transcript.entries.length;
      const entry = transcript.entries[place] as WireEntry;
      const ways = textsIn(entry, (changed) => changed);
      const way = where % ways.length;
      // Each way puts the whole entry together again around the text it was given.
      const changed = ways[way]?.(otherCharacter(textAt(entry, way).was)) as WireEntry;
      const verdict = await verified({ ...transcript, entries: transcript.entries.with(place, changed) });
      if (verdict.verdict === 'unreadable') assert.match(verdict.path, new RegExp(`^entries\\.${place}\\.`));
      else assert.equal(verdict.verdict === 'changed' && verdict.entry.seq, place + 1);
    }),
    { numRuns: 100 },
  );
});

test('an entry that is taken out, put in, or put elsewhere is noticed where it is missing or too much', async () => {
  await fc.assert(
    fc.asyncProperty(any(), fc.nat(), async (transcript, which) => {
      const { entries } = transcript;
      const place = which % entries.length;
      const without = await verified({ ...transcript, entries: entries.toSpliced(place, 1) });
      if (place === entries.length - 1) assert.deepEqual(without.verdict === 'cut' && without.missing, 1);
      else assert.deepEqual(without.verdict === 'gap' && [without.entry.seq, without.missing], [place + 2, 1]);
      const twice = await verified({ ...transcript, entries: entries.toSpliced(place, 0, entries[place] as WireEntry) });
      assert.equal(twice.verdict === 'changed' && twice.entry.seq, place + 1);
    }),
    { numRuns: 30 },
  );
});

test('another case’s entries, another head and what is no transcript at all are not believed', async () => {
  const transcript = transcriptOf(playedBench([]));
  const other = await verified({ ...transcript, case: '00000000-0000-7000-8000-0000000000ff' });
  assert.equal(other.verdict === 'changed' && other.entry.seq, 1);
  const head = await verified({ ...transcript, head: { ...transcript.head, hash: 'another' } });
  assert.equal(head.verdict === 'changed' && head.entry.seq, transcript.entries.length);
  const longer = await verified({ ...transcript, head: { ...transcript.head, seq: transcript.head.seq + 2 } });
  assert.equal(longer.verdict === 'cut' && longer.missing, 2);
  for (const file of [null, 'text', [], {}, { ...transcript, entries: 'none' }]) assert.equal((await verified(file)).verdict, 'unreadable');
  assert.equal((await verified({ ...transcript, head: { seq: 0, hash: 'x' }, entries: [] })).verdict, 'unreadable');
});

test('what is signed says which case stood where and when, in one text whoever writes it', () => {
  const transcript = transcriptOf(playedBench([]));
  const shuffled = { madeAt: transcript.madeAt, case: transcript.case, head: { hash: transcript.head.hash, seq: transcript.head.seq }, site: transcript.site };
  assert.equal(signedText(shuffled), signedText(transcript));
  assert.notEqual(signedText({ ...transcript, head: { ...transcript.head, seq: 1 } }), signedText(transcript));
});

test('the file has one line for each entry', () => {
  const transcript = transcriptOf(playedBench([]));
  const lines = transcriptJson(transcript).split('\n').filter((line) => line.startsWith('    {'));
  assert.deepEqual(lines.map((line) => JSON.parse(line.replace(/,$/, '')) as unknown), transcript.entries);
  assert.deepEqual(throughFile(transcript), transcript);
});

const evil = `</p><script>alert(1)</script><img src=x onerror="alert(1)">&lt;'"\`\u2028`;

test('nothing that anybody wrote is markup in the page, wherever it stands', () => {
  const transcript = transcriptOf(playedBench([]));
  const entries = transcript.entries.map((entry): WireEntry => ({
    ...entry,
    kind: evil,
    hash: evil,
    by: { ...entry.by, actor: evil },
    body: { text: evil, name: evil, to: { name: evil }, points: [{ id: evil, text: evil }], answers: [evil], dueAt: evil, summary: { text: evil } },
  }));
  const words = { ...englishTranscript, title: evil, lang: evil };
  const page = transcriptHtml({ ...transcript, reference: evil, site: { id: 'x', name: evil }, entries }, words);
  assert.ok(!page.includes('<script') && !page.includes('<img') && !/onerror="/.test(page));
  assert.equal(page.match(/<li /g)?.length, entries.length);
  assert.equal(escapeHtml(evil).replace(/&(?:amp|lt|gt|quot|#39);/g, '').match(/[&<>"']/), null);
});

test('the page shows what was said, by whom and when, what was removed, and the fingerprint of the end', () => {
  const bench = playedBench([]);
  bench.must('aylin', 'message.post', { text: 'I look into it.' });
  bench.must('aylin', 'commitment.make', { text: 'You get the bill.', dueAt: '2026-11-30T11:00:00.000Z' });
  const transcript = transcriptOf(bench, 1000);
  const [first, ...rest] = transcript.entries;
  const page = transcriptHtml({ ...transcript, entries: [{ ...(first as WireEntry), body: null }, ...rest] }, englishTranscript);
  for (const part of ['I look into it.', 'Aylin Kaya', 'Promise', 'You get the bill.', 'until 2026-11-30 11:00 UTC', englishTranscript.removed, transcript.head.hash, 'MB-2222-22Z', "default-src &#39;none&#39;"])
    assert.ok(page.includes(part), part);
});
