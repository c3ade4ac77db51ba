import assert from 'node:assert/strict';
import test from 'node:test';

import type { PublicKind, WireEntry } from '../entries/entry.ts';
import type { CaseState } from './case-state.ts';
import { evolve } from './evolve.ts';
import { initialState } from './initial-state.ts';

const at = '2026-11-23T08:00:00.000Z';
const id = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
// The longest names a configuration and a form may choose, each another one.
const slug = (number: number): string => `${number}-`.padEnd(64, 'x');
const short = (number: number): string => slug(number).slice(0, 40);

/** Folds entries that nobody checked, as many and as long as the schemas allow, at the end of a very long case. */
class FullCase {
  state: CaseState = { ...initialState, seq: 1_000_000 };
  #ids = 0;

  say(kind: PublicKind, body: object, cause = id((this.#ids += 1))): string {
    const seq = this.state.seq + 1;
    const entry: WireEntry = { id: `${cause}.0`, seq, at, by: { role: 'agent', actor: slug(seq) }, channel: 'chat', kind, cause, body: body as WireEntry['body'], hash: '' };
    this.state = evolve(this.state, entry);
    return cause;
  }
}

const window = { start: '2026-11-23T10:00', minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' };

function callOn(full: FullCase): void {
  const callback = full.say('callback.requested', { number: '+493023125001', topic: slug(1) });
  full.say('callback.scheduled', { callback, window, sequence: 0, codeWord: { ours: 'a', yours: 'b' } });
  full.say('callback.missed', { callback, dueAt: at });
  for (let attempt = 1; attempt <= 3; attempt++) {
    full.say('callback.queued', { callback, reason: 'retry', priority: true, expected: { from: at, to: at }, nextTryAt: at, codeWord: { ours: 'a', yours: 'b' } });
    full.say('callback.accepted', { callback, agent: { id: slug(attempt), name: 'x' } });
    full.say('callback.dialled', { callback, attempt, by: 'provider' });
    if (attempt < 3) full.say('callback.attempted', { callback, attempt, result: 'busy', nextTryAt: at });
  }
}

function promiseOn(full: FullCase): void {
  const first = full.say('commitment.made', { text: 'x', dueAt: at });
  const successor = id(900_000 + full.state.seq);
  full.say('commitment.moved', { commitment: first, successor, dueAt: at });
  full.say('commitment.made', { dueAt: at, follows: first }, successor);
  full.say('commitment.broken', { commitment: successor, dueAt: at });
  full.say('commitment.move-proposed', { commitment: successor, dueAt: at });
}

test('a state is small however full a case is, with everything that can be open at once open', () => {
  const full = new FullCase();
  full.say('case.opened', { topic: slug(1), lang: 'pt-Latn-BR', purpose: 'service', customer: {}, reference: 'MMMM-7F3K-92Q', continues: id(1), nextStep: 'customer-answers', nextUpdateBy: at });
  for (let number = 1; number <= 20; number++) {
    full.say('agent.introduced', { agent: slug(number), name: 'x', employer: 'x', onBehalfOf: 'x', version: '0123456789abcdef' });
    full.say('consult.asked', { of: 'company', to: 'x', question: 'x', dueAt: at });
    full.say('statement.corrected', { statement: full.say('statement.given', { text: 'x' }), text: 'x', reason: 'x' });
  }
  // As many as the rules allow at once.
  for (let number = 1; number <= 8; number++) {
    callOn(full);
    promiseOn(full);
  }
  for (let number = 1; number <= 40; number++) full.say('fact.recorded', { name: short(number), value: 'x' });
  for (let number = 1; number <= 8; number++) full.say('fact.requested', { name: short(100 + number), again: true });
  full.say('concern.understood', { points: Array.from({ length: 20 }, (_, number) => ({ id: short(number), text: 'x' })) });
  full.say('handover.offered', { to: { id: slug(1), name: 'x' }, reason: 'x', summary: {}, expiresAt: at });
  full.say('escalation.raised', { level: 2, to: 'x', answerBy: at });
  full.say('consent.given', { purpose: 'sales', text: 'x' });
  full.say('case.resolution-proposed', { answers: [] });
  const sizes = Object.fromEntries(Object.entries(full.state).map(([name, slice]) => [name, JSON.stringify(slice).length]));
  assert.ok(JSON.stringify(full.state).length <= 16 * 1024, JSON.stringify(sizes));
});
