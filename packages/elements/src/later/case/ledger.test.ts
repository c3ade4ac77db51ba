import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callbackStates } from '../../testing/callback-scenes.ts';
import { caseStates } from '../../testing/case-scenes.ts';
import { cardsEn } from '../../words/cards/en.ts';
import { caseEn } from '../../words/case/en.ts';
import { conversationEn } from '../../words/conversation/en.ts';
import { createTimedWords } from '../../words/timed-words.ts';
import { createWhen } from '../../words/when.ts';
import { promiseDue, promiseState, spanWords } from '../cards/promise-words.ts';
import { askedRows } from './asked-rows.ts';
import { trailOf } from './draw-owner.ts';
import { countText, inOrder } from './ledger.ts';

const words = createTimedWords({ locale: 'en', texts: { ...conversationEn, ...cardsEn, ...caseEn }, overrides: undefined }, createWhen({ locale: 'en', zone: 'Europe/Berlin', now: () => Date.parse('2026-11-23T16:05:00.000Z') }));
const state = (name: string) => caseStates[name]?.() ?? assert.fail(name);

describe('the ledger as it is read', () => {
  it('begins with what is open, then goes by due time, and counts what became of it', () => {
    const lines = inOrder(state('progress'));
    assert.deepEqual(lines.map(({ status }) => status), ['open', 'kept', 'late', 'broken']);
    assert.equal(countText(lines, words), '4 promises: 1 kept, 1 late, 1 broken, 1 open');
    assert.equal(countText(lines.slice(1, 2), words), '1 promise: 1 kept');
    assert.equal(countText([], words), '');
  });

  it('holds promised calls as well, with words of their own where nobody answered', () => {
    const calls = ['scheduled', 'missed', 'unreachable', 'completed'].flatMap((name) => callbackStates[name]?.().callbacks ?? []);
    const lines = inOrder({ commitments: [], callbacks: calls });
    assert.deepEqual(lines.map(({ status }) => status).toSorted(), ['broken', 'kept', 'open', 'unreachable']);
    assert.equal(countText(lines, words), '4 promises: 1 kept, 1 broken, 1 open, 1 no longer owed');
    assert.equal(promiseState(words, { status: 'unreachable' }), 'Called, not reached');
  });
});

describe('a promise in words', () => {
  it('says how late it was kept, in minutes, hours or days', () => {
    const late = (settledAt: string): string => promiseState(words, { status: 'late', dueAt: '2026-11-23T12:00:00.000Z', settledAt });
    assert.deepEqual(['2026-11-23T12:09:00.000Z', '2026-11-23T14:20:00.000Z', '2026-11-26T12:00:00.000Z'].map(late), ['Late by 9\u00a0min', 'Late by 2\u00a0h 20\u00a0min', 'Late by 3 days']);
    assert.equal(spanWords(words, 10), '1\u00a0min');
    assert.equal(promiseState(words, { status: 'late' }), 'Late');
  });

  it('says where it was moved to, and who keeps it by when', () => {
    assert.equal(promiseState(words, { status: 'moved', movedTo: '2026-11-24T16:00:00.000Z' }), 'Moved to tomorrow 17:00');
    assert.equal(promiseState(words, { status: 'moved' }), 'Moved to another time');
    assert.equal(promiseDue(words, 'Jonas Weber', '2026-11-25T11:00:00.000Z'), 'Jonas Weber, by Wed 25 Nov, 12:00');
    assert.equal(promiseDue(words, undefined, '2026-11-23T16:30:00.000Z'), 'By today 17:30');
  });
});

describe('what is drawn from a view alone', () => {
  it('asks what the cards ask, without their entries being here', () => {
    assert.deepEqual(askedRows({ ...state('resolution'), timeline: [] }).map((row) => [row.kind, row.kind === 'resolution' && row.answers.map(({ asked, done }) => [asked.slice(0, 14), done])]), [
      ['resolution', [['The yearly fee', '39.00 € returned on Monday.'], ['You want the s', 'Sent today at 11:20.']]],
    ]);
    assert.deepEqual(askedRows(state('asked')).map(({ kind }) => kind), ['understanding']);
    assert.deepEqual(askedRows(state('progress')), []);
  });

  it('tells who was responsible one after the other, and why it changed', () => {
    assert.deepEqual(trailOf(state('progress')).map(({ from, name, why }) => [from, name, why?.slice(0, 25)]), [
      [undefined, 'Sabine Roth', undefined],
      ['Sabine Roth', 'Aylin Kaya', undefined],
      ['Aylin Kaya', 'Jonas Weber', 'Aylin Kaya’s shift ends. '],
    ]);
  });
});
