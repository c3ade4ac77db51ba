import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Conversation } from '@faden/client';
import type { EntryKind } from '@faden/protocol';
import { moreRows } from '../../later/cards/more-rows.ts';
import * as scenes from '../../testing/scenes.ts';
import { at, cards, commandId, conversation, tell, type Telling } from '../../testing/story.ts';
import type { Row, RowOf } from './row.ts';
import { needsMore, rowsOf } from './rows.ts';

const rows = (view: Conversation): readonly Row[] => rowsOf({ view, uploads: view.uploads, brand: 'Musterbank', dayKey: (instant) => instant.slice(0, 10), now: at('17:00'), more: moreRows });
const told = (telling: Telling, more: Partial<Conversation> = {}): readonly Row[] => rows(conversation(telling, more)).filter((row) => row.kind !== 'day');
const only = <K extends Row['kind']>(all: readonly Row[], kind: K): RowOf<K> => {
  const found = all.filter((row): row is RowOf<K> => row.kind === kind);
  assert.equal(found.length, 1, `one ${kind}`);
  return found[0] as RowOf<K>;
};

describe('the rows of a timeline', () => {
  it('need nothing further for words, role cards and who answers, and give those at once', () => {
    const summary = { openPoints: [], commitments: [] };
    const story = tell()
      .step('you', '10:00', 'message.posted', { text: 'one' })
      .step('clock', '10:00', 'owner.changed', { from: null, to: { type: 'team', id: 'cards', name: 'Card service', responsible: 'Sabine Roth' }, reason: 'opened', summary })
      .step('aylin', '10:06', 'agent.introduced', cards.aylin)
      .step('aylin', '10:06', 'case.status-changed', { from: 'received', to: 'in-progress', reason: 'agent-answered', nextStep: 'answer', nextUpdateBy: '2026-11-25T11:00:00.000Z' });
    const view = conversation(story);
    assert.equal(needsMore({ view, uploads: [] }), false);
    const plain = rowsOf({ view, uploads: [], brand: 'Musterbank', dayKey: (instant) => instant.slice(0, 10), now: at('17:00') });
    assert.deepEqual(plain, rows(view));
    assert.deepEqual(plain.map(({ kind }) => kind), ['day', 'message', 'line', 'person']);
  });

  it('need more for a card, a letter and a file on its way', () => {
    const letter = conversation(tell().step('you', '10:00', 'message.posted', { text: 'x' }, { channel: 'email' }));
    const upload = { id: commandId(1), name: 'bill.pdf', size: 1, sent: 0, state: 'uploading' } as const;
    assert.deepEqual([scenes.confirmed(), letter].map((view) => needsMore({ view, uploads: [] })), [true, true]);
    assert.equal(needsMore({ view: conversation(tell()), uploads: [upload] }), true);
  });

  it('begin every day with its title', () => {
    const view = scenes.confirmed();
    const [first] = view.timeline;
    assert.ok(first);
    const next = { ...first, key: 'next', entry: { ...first.entry, at: '2026-11-24T09:00:00.000Z' } };
    assert.deepEqual(rows({ ...view, timeline: [first, next] }).map(({ kind }) => kind), ['day', 'message', 'day', 'message']);
  });

  it('tie one knot per change of speaker, and again after ten minutes', () => {
    const story = tell()
      .step('you', '10:00', 'message.posted', { text: 'one' })
      .step('you', '10:09', 'message.posted', { text: 'two' })
      .step('you', '10:19', 'message.posted', { text: 'three' })
      .step('aylin', '10:20', 'message.posted', { text: 'four' });
    assert.deepEqual(told(story).map(({ tie }) => tie), ['words', 'line', 'words', 'words']);
  });

  it('tie nothing that the gateway has not got', () => {
    const story = tell().step('you', '10:00', 'message.posted', { text: 'one' }).step('you', '10:01', 'message.posted', { text: 'two' }, { delivery: 'pending' }).step('you', '10:01', 'message.posted', { text: 'three' }, { delivery: 'failed', refusal: 'case_ended' });
    assert.deepEqual(told(story).map(({ tie }) => tie), ['words', 'pending', 'pending']);
  });

  it('say the time again above words that wait for a connection', () => {
    const [sent, waits] = told(tell().step('you', '10:00', 'message.posted', { text: 'one' }).step('you', '10:01', 'message.posted', { text: 'two' }, { delivery: 'waiting' }));
    assert.deepEqual([sent?.kind === 'message' && sent.heading, waits?.kind === 'message' && waits.heading], [true, true]);
  });

  it('stay silent about kinds nobody here knows', () => {
    const story = tell().step('clock', '10:00', 'export.made', {}).step('aylin', '10:00', 'something.new' as EntryKind, {} as never);
    assert.deepEqual(told(story), []);
  });

  it('name an agent by the role card, also one that is older than the window', () => {
    const introduced = told(tell().step('jonas', '10:00', 'agent.introduced', cards.jonas).step('jonas', '10:01', 'message.posted', { text: 'x' }), { roleCard: cards.aylin });
    assert.deepEqual(only(introduced, 'message').speaker, { role: 'agent', name: 'Jonas Weber' });
    const older = told(tell().step('jonas', '10:01', 'message.posted', { text: 'x' }), { cards: { a2: cards.jonas }, roleCard: cards.aylin });
    assert.deepEqual(only(older, 'message').speaker, { role: 'agent', name: 'Jonas Weber' });
  });

  it('label what a bot says', () => {
    assert.deepEqual(only(told(tell().step('bot', '10:00', 'message.posted', { text: 'x' })), 'message').speaker, { role: 'bot' });
  });

  it('draw letters as events and chat as words', () => {
    const all = told(tell().step('you', '10:00', 'message.posted', { text: 'by mail' }, { channel: 'email' }).step('you', '10:01', 'message.posted', { text: 'by chat' }));
    assert.deepEqual(all.map(({ kind, tie }) => [kind, tie]), [['event', 'event'], ['message', 'words']]);
  });

  it('show the newest wording of an edited message and keep the others', () => {
    const versions = [{ text: 'old', at: at('10:00') }, { text: 'new', at: at('10:02') }];
    const row = only(told(tell().step('you', '10:00', 'message.posted', { text: 'old' }, { versions })), 'message');
    assert.deepEqual([row.text, row.versions], ['new', versions]);
  });

  it('leave a trace without content of what was removed', () => {
    const row = only(told(tell().step('you', '10:00', 'message.posted', null, { removed: { at: at('10:04'), by: { role: 'customer', actor: 'c1' } } })), 'message');
    assert.deepEqual([row.text, row.removed], [null, { at: at('10:04'), byYou: true }]);
  });

  it('end with what this device is still uploading', () => {
    const uploads = [{ id: commandId(1), name: 'a.pdf', size: 10, sent: 4, state: 'uploading' as const }];
    const row = only(told(tell(), { uploads }), 'file');
    assert.deepEqual([row.tie, row.sent, row.file.name], ['pending', 4, 'a.pdf']);
  });
});

describe('an understanding', () => {
  const name = commandId(900);
  const restated = () => tell().step('aylin', '10:00', 'concern.understood', { points: [{ id: 'a', text: 'A.' }] }, { name });

  it('asks until it is answered', () => assert.equal(only(told(restated()), 'understanding').answer, 'asked'));

  it('shows its confirmation where it stands, with its time', () => {
    const row = only(told(restated().step('you', '10:05', 'concern.confirmed', { understanding: name, confirmed: true })), 'understanding');
    assert.deepEqual([row.answer, row.answeredAt], ['confirmed', at('10:05')]);
  });

  it('shows a correction with its words', () => {
    const row = only(told(restated().step('you', '10:05', 'concern.confirmed', { understanding: name, confirmed: false, correction: 'No, B.' })), 'understanding');
    assert.deepEqual([row.answer, row.correction], ['corrected', 'No, B.']);
  });

  it('does not call an answer certain that is still on its way', () => {
    const row = only(told(restated().step('you', '10:05', 'concern.confirmed', { understanding: name, confirmed: true }, { delivery: 'waiting' })), 'understanding');
    assert.equal(row.delivery, 'waiting');
  });

  it('asks no more when a later one has taken its place', () => {
    const all = told(restated().step('aylin', '10:10', 'concern.understood', { points: [{ id: 'b', text: 'B.' }] }));
    assert.deepEqual(all.map((row) => row.kind === 'understanding' && row.answer), ['replaced', 'asked']);
  });
});

describe('people', () => {
  it('say who stays responsible while somebody is asked to take over', () => {
    const name = commandId(920);
    const summary = { openPoints: [], commitments: [] };
    const story = tell()
      .step('aylin', '10:00', 'owner.changed', { from: null, to: { type: 'agent', id: 'aylin', name: 'Aylin Kaya' }, reason: 'taken', summary })
      .step('aylin', '10:30', 'handover.offered', { to: { id: 'jonas', name: 'Jonas Weber' }, reason: 'Shift ends.', summary, expiresAt: at('11:00') }, { name });
    const pending = only(told(story, { handover: { name, to: { id: 'jonas', name: 'Jonas Weber' }, expiresAt: at('11:00') } }), 'event');
    assert.deepEqual([pending.title, pending.text, pending.notes], [
      { key: 'handoverTo', params: { name: 'Jonas Weber' } },
      'Shift ends.',
      [{ key: 'handoverUntil', params: { owner: 'Aylin Kaya', name: 'Jonas Weber' } }],
    ]);
    const done = told(story.step('jonas', '10:31', 'owner.changed', { from: null, to: { type: 'agent', id: 'jonas', name: 'Jonas Weber' }, reason: 'handover', summary }));
    assert.deepEqual(only(done, 'line').said, [{ key: 'nowResponsible', params: { name: 'Jonas Weber' } }]);
    assert.deepEqual(only(done, 'event').notes, []);
  });

  it('say by when an escalation is answered', () => {
    const row = only(told(tell().step('you', '9:12', 'escalation.raised', { level: 1, to: 'Sabine Roth', answerBy: at('9:15') })), 'event');
    assert.deepEqual(row.title, { key: 'escalatedByYou' });
    assert.deepEqual(row.notes, [{ key: 'escalationDue', params: { name: 'Sabine Roth' }, times: { time: at('9:15') } }, { key: 'staysResponsible', params: { name: 'Aylin Kaya' } }]);
  });

  it('say at the opening which team answers and when one hears again', () => {
    const said = rows(scenes.allQuiet()).flatMap((row) => (row.kind === 'line' ? row.said : []));
    assert.deepEqual(said.slice(0, 3).map(({ key }) => key), ['caseNumber', 'teamAnswers', 'updateBy']);
  });
});

describe('a proposal to settle', () => {
  it('stands beside the points it answers and asks only while the case awaits the answer', () => {
    const view = scenes.asked();
    const row = only(rows(view), 'resolution');
    assert.equal(row.answer, 'asked');
    assert.deepEqual(row.answers.map(({ asked, done }) => [asked, done]), [['The fee was charged twice.', '39.00 € returned on Monday.'], ['You want a corrected bill.', 'Sent today at 11:20.']]);
    const { resolution: _, ...settled } = view;
    assert.equal(only(rows(settled), 'resolution').answer, 'replaced');
  });
});

describe('a long case', () => {
  it('gives one row per message and nothing is dropped', () => {
    assert.equal(rows(scenes.long(10_000)).filter(({ kind }) => kind === 'message').length, 10_000);
  });
});
