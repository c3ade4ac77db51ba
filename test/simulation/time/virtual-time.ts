/** Time that only passes when everything due has been done: the clock of the whole simulated world. */
export interface VirtualTime {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back after so many simulated milliseconds; returns the way out. */
  after(ms: number, callback: () => void): () => void;
  /** Lets time pass until a moment, doing everything due on the way, in order of due time, then of asking. */
  runUntil(moment: number): Promise<void>;
  /** How many callbacks wait; for the test that nothing is left behind. */
  readonly waiting: number;
}

interface Due {
  readonly at: number;
  readonly turn: number;
  readonly callback: () => void;
  cancelled: boolean;
}

const isBefore = (one: Due, other: Due): boolean => one.at < other.at || (one.at === other.at && one.turn < other.turn);

function swap(heap: Due[], one: number, other: number): void {
  const held = heap[one]!;
  heap[one] = heap[other]!;
  heap[other] = held;
}

function push(heap: Due[], due: Due): void {
  heap.push(due);
  let place = heap.length - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!isBefore(heap[place]!, heap[parent]!)) return;
    swap(heap, place, parent);
    place = parent;
  }
}

function pop(heap: Due[]): Due | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  heap[0] = last;
  for (let place = 0; ; ) {
    const left = 2 * place + 1;
    const right = left + 1;
    let least = place;
    if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left;
    if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right;
    if (least === place) return first;
    swap(heap, place, least);
    place = least;
  }
}

/** More callbacks than this in one simulated second, and somebody goes round in circles. */
const MOST_A_SECOND = 50_000;

/**
 * One turn of the event loop: every promise that can settle without the clock has settled when it is over.
 * Nothing in the simulated world may use real timers, threads or sockets, so one turn is always enough and always the same.
 */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Makes a world's time, starting at an epoch moment. */
export function createVirtualTime(start: number): VirtualTime {
  const heap: Due[] = [];
  let now = start;
  let turn = 0;
  let cancelled = 0;
  let second = { begins: start, callbacks: 0 };

  const count = (): void => {
    if (now >= second.begins + 1000) second = { begins: now, callbacks: 0 };
    second.callbacks++;
    if (second.callbacks > MOST_A_SECOND) throw new Error(`Something goes round in circles at ${new Date(now).toISOString()}.`);
  };

  return {
    now: () => now,
    after: (ms, callback) => {
      const due: Due = { at: now + Math.max(0, Math.ceil(ms)), turn: turn++, callback, cancelled: false };
      push(heap, due);
      return () => {
        if (!due.cancelled) cancelled++;
        due.cancelled = true;
      };
    },
    runUntil: async (moment) => {
      await settle();
      for (let due = heap[0]; due !== undefined && due.at <= moment; due = heap[0]) {
        pop(heap);
        if (due.cancelled) {
          cancelled--;
          continue;
        }
        due.cancelled = true;
        now = due.at;
        count();
        due.callback();
        await settle();
      }
      now = Math.max(now, moment);
    },
    get waiting() {
      return heap.length - cancelled;
    },
  };
}
