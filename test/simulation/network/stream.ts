import type { SeededRandom } from '../time/seeded-random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import type { Weather } from './faults.ts';

/** What carrying a live stream needs. */
export interface CarriedStreamDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly weather: () => Weather;
  readonly delay: () => number;
  readonly door: { onCrash(listener: () => void): () => void };
  /** The reader's own giving up. */
  readonly signal: AbortSignal;
  /** Told of every piece as it leaves the gateway. */
  readonly onPiece: (piece: string) => void;
  /** What a severed link has to break. */
  readonly severing: Set<() => void>;
}

type Fate = 'well' | 'broken' | 'silent' | 'ended';

/** What becomes of a stream: most live, some break, some end politely, some fall silent without a word. */
function fateOf(random: SeededRandom, weather: Weather): Fate {
  if (random.chance(weather.cut)) return random.pick(['broken', 'ended']);
  return random.chance(weather.silence) ? 'silent' : 'well';
}

/** Carries a live stream to a device: in order, late, and not always to its end. `hangUp` tells the gateway that nobody listens. */
export function carryStream(deps: CarriedStreamDeps, source: ReadableStream<Uint8Array>, hangUp: () => void): ReadableStream<Uint8Array> {
  const { time, random } = deps;
  const reader = source.getReader();
  let state: 'open' | 'silent' | 'over' = 'open';
  const decoder = new TextDecoder();
  let nextAt = 0;
  const undo: (() => void)[] = [];

  const finish = (how: () => void): void => {
    if (state === 'over') return;
    state = 'over';
    for (const step of undo.splice(0)) step();
    hangUp();
    void reader.cancel().catch(() => undefined);
    how();
  };
  const inOrder = (step: () => void): void => {
    nextAt = Math.max(nextAt, time.now() + deps.delay());
    undo.push(time.after(nextAt - time.now(), step));
  };
  const pump = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return inOrder(() => finish(() => controller.close()));
      deps.onPiece(decoder.decode(value, { stream: true }));
      inOrder(() => {
        if (state === 'open') controller.enqueue(value);
      });
    }
  };

  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const breakOff = (): void => finish(() => controller.error(new TypeError('network error')));
      const giveUp = (): void => finish(() => controller.error(deps.signal.reason));
      const fate = fateOf(random, deps.weather());
      if (deps.weather().buffered) state = 'silent';
      if (fate !== 'well') {
        const steps: Record<Exclude<Fate, 'well'>, () => void> = { broken: breakOff, ended: () => finish(() => controller.close()), silent: () => void (state = 'silent') };
        undo.push(time.after(random.between(10, 20_000), steps[fate]));
      }
      deps.severing.add(breakOff);
      deps.signal.addEventListener('abort', giveUp);
      undo.push(
        () => deps.severing.delete(breakOff),
        () => deps.signal.removeEventListener('abort', giveUp),
        deps.door.onCrash(() => inOrder(breakOff)),
      );
      pump(controller).catch(() => inOrder(breakOff));
    },
    cancel: () => finish(() => undefined),
  });
}
