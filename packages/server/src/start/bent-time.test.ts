import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defaultSettings } from '@faden/gateway';

import { createSystemClock } from '../clock/system-clock.ts';
import { settingsAt, timeOf } from './bent-time.ts';

describe('the time of a server', () => {
  it('is real where nothing is said, and bent by a moment, by a rate or by a clock that is brought along', () => {
    const start = Date.UTC(2027, 2, 25, 17, 5);
    assert.equal(timeOf({}).kind, 'real');
    const late = timeOf({ time: start });
    assert.deepEqual([late.kind, late.rate, late.clock.now() - start < 60_000], ['bent', 1, true]);
    assert.deepEqual([timeOf({ timeRate: 600 }).kind, timeOf({ timeRate: 600 }).rate], ['bent', 600]);
    const clock = createSystemClock();
    assert.deepEqual(timeOf({ timeRate: 600 }, clock), { clock, rate: 1, kind: 'bent' });
  });

  it('ends no session sooner for people because days go by faster', () => {
    assert.equal(settingsAt(600).accessMs, 600 * defaultSettings.accessMs);
    assert.equal(settingsAt(600).outsideRate, 600);
    assert.deepEqual(settingsAt(1), settingsAt(0.5));
    assert.equal(settingsAt(1).agentSessionMs, defaultSettings.agentSessionMs);
  });
});
