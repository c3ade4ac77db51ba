import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DeskCallback } from '@faden/protocol';

import { callsDue, callSections, countUnattended } from './call-sections.ts';

const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const now = Date.parse(at('09:20'));
const call = (name: string, more: Partial<DeskCallback>): DeskCallback => ({ name, status: 'scheduled', dueAt: at('09:15'), lateAt: at('09:45'), ...more }) as DeskCallback;

const missed = call('missed', { status: 'queued', missedAt: at('09:00'), dueAt: at('08:00'), lateAt: null });
const risky = call('risky', { dueAt: at('09:00'), lateAt: at('09:30') });
const due = call('due', {});
const talking = call('talking', { status: 'connected', acceptedBy: { id: 'aylin', name: 'Aylin Kaya' } });
const later = call('later', { dueAt: at('12:30'), lateAt: at('13:00') });
const all = [missed, risky, due, talking, later];

describe('the list of calls at the desk', () => {
  it('puts what was missed first and what comes later last, and has no empty parts', () => {
    assert.deepEqual(callSections(all, now).map(({ name, calls }) => [name, calls.map((one) => one.call.name)]), [
      ['urgent', ['missed']], ['risk', ['risky']], ['due', ['due', 'talking']], ['later', ['later']],
    ]);
    assert.deepEqual(callSections([later], now).map(({ name }) => name), ['later']);
  });

  it('moves a call on as time passes, without a word from the gateway', () => {
    const names = (time: string): readonly string[] => callSections([due], Date.parse(at(time))).map(({ name }) => name);
    assert.deepEqual([names('09:00'), names('09:10'), names('09:30'), names('09:46')], [['later'], ['due'], ['risk'], ['urgent']]);
  });

  it('counts what nobody attends to', () => {
    assert.deepEqual(countUnattended(all, now), { urgent: 1, risk: 1 });
    assert.deepEqual(countUnattended([{ ...missed, acceptedBy: { id: 'jonas', name: 'Jonas Weber' } }, due], now), { urgent: 0, risk: 0 });
  });

  it('offers the next few that nobody is calling', () => {
    assert.deepEqual(callsDue(all, now, 3).map(({ call: { name } }) => name), ['missed', 'risky', 'due']);
    assert.deepEqual(callsDue([talking], now, 3), []);
  });
});
