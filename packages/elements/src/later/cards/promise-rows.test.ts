import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Conversation } from '@faden/client';
import { rowsOf } from '../../conversation/rows/rows.ts';
import type { Row } from '../../conversation/rows/row.ts';
import { promises } from '../../testing/case-scenes.ts';
import { promised } from '../../testing/scenes.ts';
import { at, commandId, conversation, tell } from '../../testing/story.ts';
import { moreRows } from './more-rows.ts';

const rows = (view: Conversation): readonly Row[] =>
  rowsOf({ view, uploads: [], brand: 'Musterbank', dayKey: (instant) => instant.slice(0, 10), now: at('17:00'), more: moreRows }).filter(({ kind }) => kind !== 'day');
const tags = (view: Conversation) => rows(view).flatMap((row) => (row.kind === 'promise' ? [[row.status, row.text, row.owner]] : []));
const lines = (view: Conversation) => rows(view).flatMap((row) => (row.kind === 'line' ? [[row.said[0]?.key, row.text]] : []));

describe('promises on the thread', () => {
  it('hang where they were given and tell how they stand now', () => {
    assert.deepEqual(tags(promised()), promises.map(({ status, text, owner }) => [status, text, owner?.type === 'agent' ? owner.name : '']));
  });

  it('tell what the timeline tells once the case has forgotten them, in the words they were first given in', () => {
    const [first, second] = [commandId(701), commandId(702)];
    const story = tell()
      .step('aylin', '10:00', 'commitment.made', { text: 'Send the bill', dueAt: at('12:00') }, { name: first })
      .step('clock', '12:00', 'commitment.broken', { commitment: first, dueAt: at('12:00') })
      .step('clock', '12:00', 'commitment.move-proposed', { commitment: first, dueAt: at('15:00') })
      .step('you', '12:05', 'commitment.moved', { commitment: first, successor: second, dueAt: at('15:00') })
      .step('you', '12:05', 'commitment.made', { dueAt: at('15:00'), follows: first }, { name: second })
      .step('aylin', '14:00', 'commitment.kept', { commitment: second, text: 'Sent by post.' });
    assert.deepEqual(tags(conversation(story)), [['moved', 'Send the bill', 'Aylin Kaya'], ['kept', 'Send the bill', 'Aylin Kaya']]);
    assert.deepEqual(lines(conversation(story)), [['rowBroken', undefined], ['rowMoveProposed', undefined], ['rowMoved', undefined], ['rowKept', 'Sent by post.']]);
  });

  it('end in a line each: kept late, declined, withdrawn, given up', () => {
    const about = { commitment: commandId(701) };
    const story = tell()
      .step('aylin', '10:00', 'commitment.late', { ...about, text: 'Done now.' })
      .step('you', '10:01', 'commitment.move-declined', { ...about, proposal: commandId(750), text: 'I need it today.' })
      .step('you', '10:02', 'commitment.withdrawn', about)
      .step('aylin', '10:03', 'commitment.given-up', { ...about, reason: 'It was never charged.' });
    assert.deepEqual(lines(conversation(story)), [['rowLate', 'Done now.'], ['rowMoveDeclined', 'I need it today.'], ['rowWithdrawn', undefined], ['rowGivenUp', 'It was never charged.']]);
  });
});

describe('what stands between service and sales', () => {
  it('is told in lines, and so is what the customer is asked for', () => {
    const story = tell()
      .step('you', '10:00', 'purpose.changed', { purpose: 'service' })
      .step('you', '10:01', 'consent.withdrawn', { purpose: 'sales' })
      .step('aylin', '10:02', 'fact.requested', { name: 'iban', text: 'The first one was closed.', again: true });
    assert.deepEqual(lines(promised()), [['rowBroken', undefined], ['rowSales', undefined], ['rowConsent', 'You may offer me a cheaper account in this case.'], ['rowOffer', 'The account without a yearly fee costs 2.90 € a month.'], ['rowRequested', undefined]]);
    assert.deepEqual(lines(conversation(story)), [['rowService', undefined], ['rowConsentWithdrawn', undefined], ['rowRequestedAgain', 'The first one was closed.']]);
  });
});
