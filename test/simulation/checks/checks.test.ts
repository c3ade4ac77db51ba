import assert from 'node:assert/strict';
import test from 'node:test';

import type { Happening } from '../history/history.ts';
import { violationsIn } from './all-checks.ts';
import { answered, committed, historyOf, message, served, shown, step } from './testing/written-history.ts';

type Steps = readonly ((at: number) => Happening)[];

const hello = message(1, 'one', 'hello token-1');
const more = message(2, 'two', 'more token-2');
const asked = (token: string, tab = 'tab-1', kind = 'message.post') => step('asked', { person: 'customer', tab, case: 'case', kind, token });
const tombstone = { ...hello, body: null };

const good: Readonly<Record<string, Steps>> = {
  'a message is written, acknowledged and shown': [asked('token-1'), committed('one', [hello]), answered('one', [hello]), served([hello]), shown([hello])],
  'a message whose answer was lost is repeated': [asked('token-1'), committed('one', [hello]), answered('one', [hello], 'repeated'), answered('one', [hello], 'repeated'), shown([hello])],
  'an unacknowledged message never happened': [asked('token-1'), shown([])],
  'a redacted message is shown and served without its content': [
    committed('one', [hello]),
    served([hello]),
    shown([hello]),
    committed('two', [message(2, 'two', 'one', 'message.redacted')], ['one.0']),
    served([tombstone]),
    shown([{ ...hello, body: null }]),
  ],
  'a restore takes entries away and says so': [
    committed('one', [hello]),
    committed('two', [more]),
    shown([hello, more]),
    step('restored', { heads: { case: 1 } }),
    step('announced', { tab: 'tab-1', case: 'case', reason: 'epoch' }),
    shown([hello]),
  ],
  'a restore takes words and their redaction, and the words stay away': [
    asked('token-1'),
    step('kept', { token: 'token-1' }),
    committed('one', [hello]),
    committed('two', [message(2, 'two', 'one', 'message.redacted')], ['one.0']),
    step('restored', { heads: { case: 0 } }),
    shown([]),
  ],
  'an edit is drawn in its message': [
    committed('one', [hello]),
    committed('two', [message(2, 'two', 'one better', 'message.edited')]),
    shown([hello], { items: [{ id: 'one.0', kind: 'message.posted', delivery: 'confirmed', seq: 1, body: { text: 'one better' }, versions: ['hello token-1', 'one better'] }] }),
  ],
};

for (const [name, steps] of Object.entries(good)) {
  test(`nothing is wrong when ${name}`, () => assert.deepEqual(violationsIn(historyOf(steps)), []));
}

const bad: Readonly<Record<string, readonly [guarantee: string, steps: Steps]>> = {
  'an acknowledged message is not on disk': ['G1', [answered('one', [hello])]],
  'a command is committed twice': ['G1', [committed('one', [hello]), committed('one', [{ ...hello, seq: 2 }]), shown([hello, { ...hello, seq: 2 }])]],
  'words said once stand there twice under two ids': ['G1', [committed('one', [hello]), committed('two', [message(2, 'two', 'hello token-1')]), shown([hello, message(2, 'two', 'hello token-1')])]],
  'a seq is left out on disk': ['G1', [committed('one', [hello]), committed('two', [{ ...more, seq: 3 }])]],
  'words that were kept never arrive': ['G1', [asked('token-1'), step('kept', { token: 'token-1' })]],
  'words that a restore took are not offered again': ['G1', [asked('token-1'), step('kept', { token: 'token-1' }), committed('one', [hello]), step('restored', { heads: { case: 0 } }), shown([])]],
  'a reader is sent what is not on disk': ['G2', [served([hello])]],
  'a reader is sent other words than are on disk': ['G2', [committed('one', [hello]), served([{ ...hello, body: { text: 'bye' } }])]],
  'a reader is sent entries with a hole': ['G2', [committed('one', [hello]), committed('two', [more]), committed('three', [message(3, 'three', 'x')]), served([hello, message(3, 'three', 'x')])]],
  'a screen skips an entry': ['G2', [committed('one', [hello]), committed('two', [more]), committed('three', [message(3, 'three', 'x')]), shown([hello, message(3, 'three', 'x')])]],
  'a screen shows old words beside newer entries': [
    'G2',
    [committed('one', [hello]), committed('two', [message(2, 'two', 'one better', 'message.edited')]), committed('three', [message(3, 'three', 'x')]), shown([hello, message(3, 'three', 'x')])],
  ],
  'what was given first stands behind': ['G3', [asked('token-2'), asked('token-1'), committed('one', [hello]), committed('two', [more])]],
  'what was kept in one tab is overtaken by another': ['G3', [asked('token-2'), step('kept', { token: 'token-2' }), asked('token-1', 'tab-2'), committed('one', [hello]), committed('two', [more])]],
  'a repeat is answered with other entries': ['G4', [committed('one', [hello]), answered('one', [hello]), answered('one', [], 'repeated')]],
  'a command is accepted twice': ['G4', [committed('one', [hello]), answered('one', [hello]), answered('one', [hello])]],
  'a screen forgets what it has shown': ['G5', [committed('one', [hello]), committed('two', [more]), shown([hello, more]), shown([hello]), shown([hello, more])]],
  'redacted words are served again': [
    'G6',
    [committed('one', [hello]), committed('two', [message(2, 'two', 'one', 'message.redacted')], ['one.0']), served([message(2, 'two', 'one', 'message.redacted')], { via: 'answer' }), shown([]), served([hello])],
  ],
  'a read position moves back': ['G7', [shown([], { read: { customer: 4, centre: 2, rev: 2 } }), shown([], { read: { customer: 3, centre: 2, rev: 3 } })]],
  'a stranger is served the case': ['G8', [asked('token-1', 'tab-1', 'case.open'), committed('one', [hello]), served([hello], { person: 'bystander' })]],
  'a customer is served internal notes': ['G8', [step('committed', { case: 'case', stream: 'internal', command: 'one', entries: [hello], erases: [] }), served([hello], { stream: 'case!' })]],
  'a screen stays behind': ['convergence', [committed('one', [hello]), committed('two', [more]), shown([hello])]],
  'a message stays undelivered': [
    'convergence',
    [committed('one', [hello]), shown([hello], { items: [{ id: 'one.0', kind: 'message.posted', delivery: 'confirmed', seq: 1, body: hello.body, versions: [] }, { id: 'x', kind: 'message.posted', delivery: 'waiting', body: {}, versions: [] }] })],
  ],
};

for (const [name, [guarantee, steps]] of Object.entries(bad)) {
  test(`${guarantee} is broken when ${name}`, () => {
    const guarantees = violationsIn(historyOf(steps)).map((violation) => violation.guarantee);
    assert.ok(guarantees.includes(guarantee as (typeof guarantees)[number]), `found: ${guarantees.join(', ') || 'nothing'}`);
  });
}
