import { createMemoryGateway, createMemoryStore, createWebSecrets, type Gateway, type GatewayConfig, type Store, type Write } from '@faden/gateway';

import type { History } from '../history/history.ts';
import type { Door } from '../network/link.ts';
import type { SeededRandom } from '../time/seeded-random.ts';
import type { VirtualTime } from '../time/virtual-time.ts';

/** What a host of gateways needs. */
export interface GatewayHostDeps {
  readonly time: VirtualTime;
  readonly random: SeededRandom;
  readonly history: History;
  readonly config: GatewayConfig;
  readonly deskOrigin: string;
  /** Longest time the disk takes, in milliseconds. */
  readonly diskMs: () => number;
}

/** A machine with a disk that outlives the gateways running on it. */
export interface GatewayHost extends Door {
  start(): void;
  /** The process dies: nothing in it runs any more, and only what was committed is left. */
  crash(): void;
  /** Puts the data set back to how it was after this share of its writes, under a new epoch, and tells the heads it has then. Only while down. */
  restore(share: number): Readonly<Record<string, number>>;
  readonly up: boolean;
  /** How many data sets there have been, the present one included. */
  readonly epoch: number;
}

type Call = readonly [part: keyof Store, method: string, args: readonly unknown[]];
type AsyncMethods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

const mutating = new Set(['commit', 'open', 'rotate', 'revoke', 'identify', 'merge', 'sweep', 'advance', 'issue', 'of']);
const never = new Promise<never>(() => undefined);
const callOf = (store: Store, [part, method, args]: Call): Promise<unknown> => (store[part] as unknown as AsyncMethods)[method]?.(...args) ?? Promise.resolve();

/** Makes a machine. Its disk takes time, and a process may die before or after what it asked for has happened. */
export function createGatewayHost(deps: GatewayHostDeps): GatewayHost {
  const { time, random, history } = deps;
  const crashed = new Set<() => void>();
  const journal: Call[] = [];
  const committed = new Set<Write>();
  let epochs = 1;
  let store = createMemoryStore({ epoch: 'epoch-1' });
  let running: { readonly gateway: Gateway; readonly process: number } | null = null;
  let processes = 0;

  /** Waits for the disk; a disk that takes no time is not waited for. */
  const seek = (then: () => void): void => {
    const ms = random.between(0, deps.diskMs());
    if (ms === 0) then();
    else time.after(ms, then);
  };
  const isAlive = (process: number): boolean => running?.process === process;

  const record = (writes: readonly Write[], outcomes: readonly { readonly type: string }[]): void => {
    for (const [place, write] of writes.entries()) {
      if (outcomes[place]?.type !== 'committed') continue;
      committed.add(write);
      const { case: caseId, command, erases } = write;
      if (command.outcome.type === 'refused') continue; // Remembered, but nothing happened.
      const plain = (entries: typeof write.entries) => entries.map(({ about: _about, commit: _commit, ...entry }) => entry);
      history.add({ type: 'committed', case: caseId, stream: 'public', command: command.id, entries: plain(write.entries), erases });
      if (write.internal.length > 0) history.add({ type: 'committed', case: caseId, stream: 'internal', command: command.id, entries: plain(write.internal), erases: [] });
    }
  };

  /** One call of a process to the disk: it takes time to get there and back, and the process may die on the way. */
  const callFrom = (process: number, call: Call): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const act = async (): Promise<void> => {
        if (!isAlive(process)) return;
        if (mutating.has(call[1])) journal.push(call);
        const result = await callOf(store, call);
        if (call[1] === 'commit') record(call[2][0] as readonly Write[], result as readonly { readonly type: string }[]);
        seek(() => (isAlive(process) ? resolve(result) : undefined));
      };
      seek(() => void act().catch(reject));
    });

  const leased = (process: number): Store => {
    const part = (name: keyof Store): object =>
      new Proxy({}, {
        get: (_target, method: string) => {
          if (name === 'timeline' && method === 'epoch') return store.timeline.epoch;
          if (method === 'close') return () => Promise.resolve();
          return (...args: readonly unknown[]) => (isAlive(process) ? callFrom(process, [name, method, args]) : never);
        },
      });
    const parts = Object.keys(store) as (keyof Store)[];
    return Object.fromEntries(parts.map((name) => [name, part(name)])) as unknown as Store;
  };

  const start = (): void => {
    const process = ++processes;
    const whileAlive = (run: () => void) => (): void => {
      if (isAlive(process)) run();
    };
    const clock = { now: time.now, after: (ms: number, run: () => void) => time.after(ms, whileAlive(run)) };
    const bytes = (length: number): Uint8Array<ArrayBuffer> => random.bytes(length);
    // Signing is asynchronous underneath, which no seed would replay.
    const signer = async () => ({ key: 'A'.repeat(43), sign: async () => '' });
    const secrets = { ...createWebSecrets({ random: bytes }), signer, verifyPassword: async (password: string) => password === 'password' };
    running = { process, gateway: createMemoryGateway(deps.config, { clock, random: bytes, store: leased(process), secrets, settings: { deskOrigins: [deps.deskOrigin] } }) };
    const tick = (): void => {
      void running?.gateway.tick(time.now()).catch(() => undefined);
      clock.after(1000, tick);
    };
    clock.after(1000, tick);
  };

  return {
    start,
    get epoch() {
      return epochs;
    },
    get up() {
      return running !== null;
    },
    crash: () => {
      if (running === null) return;
      running = null;
      for (const listener of crashed) listener();
    },
    restore: (share) => {
      const commits = journal.filter(([, method]) => method === 'commit').length;
      let seen = 0;
      // Who is signed in survives: who they are is asked of another backup, and their devices must find their way back.
      const kept = journal.splice(0).filter(([, method]) => method !== 'commit' || ++seen <= commits * share);
      store = createMemoryStore({ epoch: `epoch-${++epochs}` });
      journal.push(...kept);
      const heads: Record<string, number> = {};
      for (const call of kept) {
        void callOf(store, call);
        if (call[1] !== 'commit') continue;
        for (const write of call[2][0] as readonly Write[]) {
          // A write that was not committed the first time is not committed now either, and its heads stand where they stood.
          if (!committed.has(write)) continue;
          heads[write.case] = write.expect.public + write.entries.length;
          heads[`${write.case}!`] = write.expect.internal + write.internal.length;
        }
      }
      history.add({ type: 'restored', heads });
      return heads;
    },
    fetch: async (request) => {
      const asked = running;
      if (asked === null) throw new TypeError('connection refused');
      const response = await asked.gateway.fetch(request);
      return isAlive(asked.process) ? response : never;
    },
    onCrash: (listener) => {
      crashed.add(listener);
      return () => crashed.delete(listener);
    },
  };
}
