import { createHash } from 'node:crypto';

import { violationsIn } from './checks/all-checks.ts';
import type { Violation } from './checks/violation.ts';
import type { Happening } from './history/history.ts';
import { goOnline, mishapsIn, type Place, sitDown, startAgain } from './world/mishaps.ts';
import { createWorld, type World } from './world/world.ts';
import { doOneOf } from './workload/plan.ts';

/** How long the calm after the faults is: by then everybody must agree. */
const CALM_MS = 60_000;
const LUNCH_MS = 12 * 60_000;

/** What came of one seed. */
export interface Simulation {
  readonly seed: string;
  readonly violations: readonly Violation[];
  readonly happenings: readonly Happening[];
  /** The same for the same seed, on every machine. */
  readonly hash: string;
}

/** A stretch of trouble: people act and things go wrong, at random moments. */
async function trouble(world: World, places: readonly Place[]): Promise<void> {
  const { random, time } = world;
  const acts = random.between(15, 45) + (world.calls === 'many' ? 15 : 0);
  const mishaps = random.pick([0, 0.05, 0.15, 0.3]);
  const pause = random.pick([200, 1000, 3000]);
  const restores = random.chance(0.3);
  // Calls have windows and retries, which take minutes.
  const leaps = world.calls === 'many' ? 0.08 : 0;
  world.setWeather('drawn');
  for (let turn = 0; turn < acts; turn++) {
    await time.runUntil(time.now() + random.between(1, pause));
    if (random.chance(leaps)) await time.runUntil(time.now() + random.between(1, 4) * 60_000);
    if (random.chance(mishaps)) doOneOf(random, mishapsIn({ world, places, restores }));
    // Who asks to be called needs somebody at a desk.
    const { sitter } = world.calls === 'many' && random.chance(0.4) ? random.pick(places.filter(({ name }) => name.startsWith('desk'))) : random.pick(places);
    if (sitter !== null) doOneOf(random, sitter.screen.acts());
  }
}

/** Everything that went wrong is put right, and then nobody does anything but wait. */
async function calm(world: World, places: readonly Place[]): Promise<void> {
  world.setWeather('fair');
  world.history.add({ type: 'noted', text: 'calm' });
  startAgain(world);
  for (const place of places) goOnline(world, places, place.seat);
  for (const place of places) sitDown(world, place);
  for (const place of places) place.sitter?.tab.happen('visible');
  await world.time.runUntil(world.time.now() + CALM_MS);
}

/** Lives through the world of one seed and checks its history. */
export async function simulate(seed: string): Promise<Simulation> {
  const world = createWorld(seed);
  const { customer, agent, colleague, bystander } = world.seats;
  const place = (name: string, seat: Place['seat']): Place => ({ name, seat, sitter: null });
  const crowd = world.random.fork('crowd');
  const places = [
    place('tab-1', customer),
    place('tab-2', customer),
    place('desk-1', agent),
    ...(crowd.chance(0.4) ? [place('desk-2', colleague)] : []),
    ...(crowd.chance(0.3) ? [place('tab-3', bystander)] : []),
  ];
  world.host.start();
  for (const one of places) sitDown(world, one);
  await world.time.runUntil(world.time.now() + 500);
  await trouble(world, places);
  // Long enough for every window that was booked to have gone by, so that whatever was promised has to be told of.
  if (world.calls === 'many') await world.time.runUntil(world.time.now() + LUNCH_MS);
  await calm(world, places);

  // What happens on the way out counts no more.
  const happenings = [...world.history.happenings];
  const hash = createHash('sha256').update(happenings.map((happening) => JSON.stringify(happening)).join('\n')).digest('hex');
  for (const one of places) one.sitter?.leave('closed');
  world.host.crash();
  return { seed, violations: violationsIn(happenings), happenings, hash };
}
