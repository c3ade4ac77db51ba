import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { callbackUrgency } from './callback-urgency.ts';

type Asked = Parameters<typeof callbackUrgency>[0];

const at = (time: string): string => `2026-11-23T${time}:00.000Z`;
const booked: Asked = { status: 'scheduled', dueAt: at('09:00'), lateAt: at('09:30') };
const inLine: Asked = { status: 'queued', dueAt: at('08:50'), lateAt: null };

describe('how urgent a callback is', () => {
  for (const [time, urgency] of [['08:54', 'later'], ['08:55', 'due'], ['09:14', 'due'], ['09:15', 'at-risk'], ['09:30', 'at-risk'], ['09:31', 'late']] as const) {
    it(`is ${urgency} at ${time} for a window from 9:00 to 9:30 that nobody has accepted`, () => assert.equal(callbackUrgency(booked, at(time)), urgency));
  }

  it('is in no danger once somebody has accepted, until it is late all the same', () => {
    assert.equal(callbackUrgency({ ...booked, status: 'accepted' }, at('09:29')), 'due');
    assert.equal(callbackUrgency({ ...booked, status: 'accepted' }, at('09:31')), 'late');
  });

  it('is no question while somebody is calling', () => {
    assert.equal(callbackUrgency({ ...booked, status: 'calling' }, at('09:31')), 'in-call');
    assert.equal(callbackUrgency({ ...booked, status: 'connected' }, at('09:31')), 'in-call');
  });

  it('is missed from the end of the window until somebody tries', () => {
    assert.equal(callbackUrgency({ ...inLine, missedAt: at('09:30') }, at('09:30')), 'missed');
    assert.equal(callbackUrgency({ ...inLine, missedAt: at('09:30'), status: 'calling' }, at('09:35')), 'in-call');
  });

  it('is never late where no time was said, but after half an hour nobody forgets it', () => {
    assert.equal(callbackUrgency(inLine, at('09:19')), 'due');
    assert.equal(callbackUrgency(inLine, at('09:20')), 'at-risk');
    assert.equal(callbackUrgency(inLine, at('17:00')), 'at-risk');
  });
});
