import type { CallWindow } from '@faden/protocol';

import type { FakeCase } from './fake-case.ts';
import type { FakeHouse } from './fake-house.ts';

/** Cases that owe a call, each in a state of its own. */
export interface CallStories {
  /** At Stadtwerke, a window that has begun. */
  readonly greta: FakeCase;
  /** At Musterbank, in the line. */
  readonly milan: FakeCase;
  /** At Musterbank; the window went by and nobody called. */
  readonly rosa: FakeCase;
  /** At Stadtwerke, in the afternoon. */
  readonly emil: FakeCase;
}

const windowAt = (start: string): CallWindow => ({ start: `2026-11-24T${start}`, minutes: 30, zone: 'Europe/Berlin', offset: '+01:00' });
const utc = (time: string): string => `2026-11-24T${time}:00.000Z`;

/** The name of the only callback of a case. */
export const callOf = (on: FakeCase): string => Object.keys(on.state.callbacks)[0] ?? '';

function ask(house: FakeHouse, on: FakeCase, number: string, window?: CallWindow): FakeCase {
  house.say(on, { kind: 'callback.request', body: { number, ...(window && { window }) } });
  return on;
}

/** Four customers want to be called, told at 10:16 of the demo day. */
export function addCalls(house: FakeHouse): CallStories {
  const now = house.now;
  house.now = Date.parse(utc('07:40'));
  const rosa = ask(house, house.open('musterbank', 'billing', 'Rosa Albrecht', 'A standing order went out twice.'), '030 23125 044', windowAt('09:30'));
  const greta = ask(house, house.open('stadtwerke', 'billing', 'Greta Simon', 'Advance payment too high since we are only two.'), '030 23125 017', windowAt('10:10'));
  const emil = ask(house, house.open('stadtwerke', 'meter-reading', 'Emil Sander', 'The meter was exchanged, which reading counts?'), '069 90009 312', windowAt('13:30'));
  house.now = Date.parse(utc('09:00'));
  house.tick(rosa, { kind: 'callback.miss', body: { callback: callOf(rosa), dueAt: utc('09:00') } });
  house.now = Date.parse(utc('09:08'));
  const milan = ask(house, house.open('musterbank', 'technology', 'Milan Horvat', 'The app does not know my new phone.'), '040 66969 120');
  house.now = now;
  return { rosa, greta, milan, emil };
}

const agent = 'jonas';
const accepted = (house: FakeHouse, on: FakeCase): void => void house.act(agent, on, { kind: 'callback.accept', body: { callback: callOf(on) } });
const calling = (house: FakeHouse, on: FakeCase): void => {
  accepted(house, on);
  house.act(agent, on, { kind: 'callback.dial', body: { callback: callOf(on), by: 'hand' } });
};

/** Brings a call some steps on, in Jonas's hands. */
export const callStages = {
  accepted,
  calling,
  notReached(house: FakeHouse, on: FakeCase): void {
    calling(house, on);
    house.act(agent, on, { kind: 'callback.report', body: { callback: callOf(on), attempt: 1, result: 'no-answer' } }, 60_000);
  },
} as const;
