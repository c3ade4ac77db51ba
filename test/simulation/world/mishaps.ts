import type { Act } from '../workload/plan.ts';
import type { Seat, Sitter, World } from './world.ts';

/** A place where something can be open, and what is open there now. */
export interface Place {
  readonly name: string;
  readonly seat: Seat;
  sitter: Sitter | null;
}

/** What can go wrong in a world besides its network. */
export interface MishapDeps {
  readonly world: World;
  readonly places: readonly Place[];
  /** Whether the data set may be put back to a backup at a crash; at most once in a world. */
  readonly restores: boolean;
}

/** Opens what is closed. */
export function sitDown(world: World, place: Place): void {
  if (place.sitter !== null) return;
  place.sitter = place.seat.open(place.name);
  world.history.add({ type: 'noted', text: `${place.name} opens` });
}

/** Brings a device back online. */
export function goOnline(world: World, places: readonly Place[], seat: Seat): void {
  if (seat.profile.online) return;
  seat.profile.online = true;
  world.history.add({ type: 'noted', text: `${seat.person} is online again` });
  for (const place of places) if (place.seat === seat) place.sitter?.tab.happen('online');
}

/** Starts the gateway again after a crash. */
export function startAgain(world: World): void {
  if (world.host.up) return;
  world.host.start();
  world.history.add({ type: 'noted', text: 'the gateway starts' });
}

/** The mishaps that are possible now. Each ends by itself after a while. */
export function mishapsIn({ world, places, restores }: MishapDeps): readonly Act[] {
  const { random, history, host, time } = world;
  const note = (text: string): void => history.add({ type: 'noted', text });
  const place = random.pick(places);
  const { seat, sitter } = place;

  const crash = (): void => {
    host.crash();
    note('the gateway dies');
    if (restores && host.epoch === 1 && random.chance(0.5)) note(`the data set goes back to a backup: ${JSON.stringify(host.restore(0.5 + random.fraction() / 2))}`);
    time.after(random.between(10, 8000), () => startAgain(world));
  };
  const leave = (how: 'closed' | 'crashed') => (): void => {
    sitter?.leave(how);
    place.sitter = null;
    note(`${place.name} is ${how}`);
    time.after(random.between(10, 15_000), () => sitDown(world, place));
  };
  const goOffline = (): void => {
    seat.profile.online = false;
    note(`${seat.person} is offline`);
    for (const other of places) if (other.seat === seat) other.sitter?.tab.happen('offline');
    time.after(random.between(100, 20_000), () => goOnline(world, places, seat));
  };
  const hide = (): void => {
    note(`${place.name} is hidden`);
    sitter?.tab.happen('hidden');
    time.after(random.between(100, 30_000), () => {
      if (place.sitter === sitter) sitter?.tab.happen('visible');
    });
  };

  return [
    ...(host.up ? [{ weight: 1, name: 'crash', do: crash }] : []),
    ...(sitter === null ? [] : [{ weight: 1, name: 'leave', do: leave('closed') }, { weight: 1, name: 'die', do: leave('crashed') }, { weight: 1, name: 'hide', do: hide }]),
    ...(seat.profile.online ? [{ weight: 1, name: 'offline', do: goOffline }] : []),
  ];
}
