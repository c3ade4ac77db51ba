import { byTurn, instantFrom, type LinePlace, MINUTE_MS } from '@faden/protocol';

import { type Agenda, createAgenda } from './agenda.ts';
import type { Announcer, Said, Standing } from './announcer.ts';
import { createFloor, type Floor } from './floor.ts';
import type { Comer, WorkingDay } from './working-day.ts';

/** An announcement and what came true; of who gave up, the wait they would have had. */
export interface Announcement {
  readonly said: Said;
  readonly actualMs: number;
}

/** Somebody whose turn it was; ids grow with the order in which people came. `call` counts from 0; who wrote has none. */
export interface Served {
  readonly place: LinePlace;
  readonly at: number;
  readonly call?: number;
}

/** What came of a day. */
export interface DayReport {
  readonly announced: readonly Announcement[];
  readonly served: readonly Served[];
  readonly counts: Readonly<Record<'came' | 'atOnce' | 'withoutNumber' | 'gaveUp' | 'choseCall' | 'booked', number>>;
}

interface Person extends Standing {
  readonly comer: Comer;
  readonly came: number;
  readonly said?: Said | undefined;
  /** How often they were called. */
  readonly calls: number;
  gaveUp: boolean;
}

interface Day {
  readonly announcer: Announcer;
  readonly agenda: Agenda;
  readonly floor: Floor;
  /** Everybody whose turn will come, those who gave up included: so what they would have waited is known as well. */
  readonly line: Person[];
  readonly announced: Announcement[];
  readonly served: Served[];
  readonly counts: Record<keyof DayReport['counts'], number>;
}

// A telephone that nobody picks up rings so long, and is tried again so much later, three times in all.
const RING_MS = 25_000;
const AGAIN_MS = 15 * MINUTE_MS;
const CALLS = 3;
const CALL_RATHER_MINUTES = 5;

/** The turn of somebody who has gone comes too, and takes no time: what they were told has come true or not. */
function settle({ announced, announcer }: Day, { said, came, gaveUp, waitsFor }: Person, now: number): void {
  if (!gaveUp && waitsFor === 'words') announcer.waited({ endedAt: now, waitedMs: now - came, gaveUp: false });
  if (said === undefined) return;
  announced.push({ said, actualMs: now - came });
  announcer.learn(said.range.toMinutes * MINUTE_MS, now - came);
}

function attend(day: Day, agent: number, person: Person, now: number): void {
  const { comer, place, waitsFor, calls } = person;
  const isCall = waitsFor === 'call';
  const answered = !isCall || comer.picksUp[calls] === true;
  const handlingMs = answered ? comer.handlingMs : RING_MS;
  day.served.push({ place, at: now, ...(isCall && { call: calls }) });
  day.floor.occupy(agent, now + handlingMs);
  day.agenda.plan(now + handlingMs, (endedAt) => day.announcer.handled({ endedAt, handlingMs }));
  if (answered || calls + 1 === CALLS) return;
  day.agenda.plan(now + AGAIN_MS, () => void day.line.push({ ...person, place: { ...place, rank: 'owed' }, calls: calls + 1, said: undefined }));
}

/** Whoever is free takes who is next; there is no other order in the whole house. */
function serve(day: Day, now: number): void {
  const { floor, line } = day;
  for (let agent = floor.idle(now); agent !== undefined && line.length > 0; agent = floor.idle(now)) {
    const next = line.reduce((first, other) => (byTurn(other.place, first.place) < 0 ? other : first));
    line.splice(line.indexOf(next), 1);
    settle(day, next, now);
    if (!next.gaveUp) attend(day, agent, next, now);
  }
}

function come(day: Day, comer: Comer, id: string, now: number): void {
  const { floor, line, counts, announcer } = day;
  const place: LinePlace = { rank: 'turn', since: instantFrom(now), id };
  const waits = line.length > 0 || floor.idle(now) === undefined;
  const told = comer.booked || !waits ? undefined : announcer.say(line.filter(({ gaveUp }) => !gaveUp), place, floor.onDuty(now), now);
  const choseCall = comer.prefersCall && told !== undefined && told.range.toMinutes >= CALL_RATHER_MINUTES;
  const person: Person = { comer, place, came: now, said: told, calls: 0, gaveUp: false, waitsFor: comer.booked || choseCall ? 'call' : 'words' };
  line.push(person);
  counts.came++;
  if (comer.booked) counts.booked++;
  else if (!waits) counts.atOnce++;
  else if (told === undefined) counts.withoutNumber++;
  if (choseCall) counts.choseCall++;
  if (person.waitsFor === 'words') day.agenda.plan(now + comer.patienceMs, (later) => giveUp(day, person, later));
}

function giveUp({ line, counts, announcer }: Day, person: Person, now: number): void {
  if (!line.includes(person)) return;
  person.gaveUp = true;
  counts.gaveUp++;
  announcer.waited({ endedAt: now, waitedMs: now - person.came, gaveUp: true });
}

/** Lives through a day: people come, are told how long it takes, stay, choose a call or give up; agents come, go and answer. */
export function liveThrough(working: WorkingDay, announcer: Announcer): DayReport {
  const counts = { came: 0, atOnce: 0, withoutNumber: 0, gaveUp: 0, choseCall: 0, booked: 0 };
  const day: Day = { announcer, agenda: createAgenda(), floor: createFloor(working), line: [], announced: [], served: [], counts };
  for (const [index, comer] of working.comers.entries()) day.agenda.plan(comer.at, (now) => come(day, comer, String(index).padStart(5, '0'), now));
  // Whoever starts work looks at the line.
  for (const at of [...working.shifts.map(({ from }) => from), working.closesAt]) day.agenda.plan(at, () => undefined);
  day.agenda.goThrough((now) => serve(day, now));
  return { announced: day.announced, served: day.served, counts };
}
