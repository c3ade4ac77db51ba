import type { Bench, BenchOptions } from './bench.ts';
import { dropData, makeData, startBenchServer } from './bench-server.ts';
import { count, spread } from './figures.ts';
import { createLoad, forEach, type Load, openCustomer, type Customer, say } from './load.ts';

const WRITERS = [1, 8, 64];

/** Acknowledged commands a second, each on disk before its answer. */
export const durableCommands: Bench = {
  name: 'durable',
  measures: 'commands acknowledged a second by writers who each wait for an answer before they write again, every answer flushed to disk',
  mostSeconds: ({ seconds }) => 30 + 2 * WRITERS.length * seconds,
  async run({ seconds }, tell) {
    const data = await makeData();
    const server = await startBenchServer(data);
    const load = createLoad(server.port);
    for (const writers of WRITERS) tell(await measure(load, writers, seconds));
    load.close();
    await server.stop();
    dropData(data);
  },
};

async function measure(load: Load, writers: number, seconds: number): Promise<string> {
  const customers: Customer[] = [];
  await forEach(Array.from({ length: writers }), 16, async () => void customers.push(await openCustomer(load)));
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  await Promise.all(customers.map(async (customer) => {
    while (performance.now() < end) {
      const asked = performance.now();
      await say(load, customer, 'It says 98 euros, and I expected 49 as every month before.');
      times.push(performance.now() - asked);
    }
  }));
  return `${String(writers).padStart(2)} writers: ${count(times.length / ((performance.now() - begin) / 1000))} commands/s, acknowledged ${spread(times)}`;
}

/** How long the last deliveries may take before they count as missing. */
const PATIENCE_MS = 5_000;

/** Acknowledgement at a fixed rate while many listen. */
export const commandsWithListeners: Bench = {
  name: 'listeners',
  measures: 'commands given on schedule while many streams are open, each delivered to its customer\'s stream; times from the scheduled moment',
  bar: '1,500/s floor, acknowledgement p99 ≤ 50 ms (with 18,000 connections)',
  mostSeconds: ({ connections, seconds, rate }) => 30 + connections / 100 + seconds + (rate * seconds) / 200,
  async run({ connections, seconds, rate }: BenchOptions, tell) {
    const data = await makeData();
    const server = await startBenchServer(data);
    const load = createLoad(server.port);
    const customers: Customer[] = [];
    let delivered = 0;
    await forEach(Array.from({ length: connections }), 64, async () => {
      const customer = await openCustomer(load);
      await load.listen(customer.access, { tab: 'bench', marks: {} }, (text) => (delivered += text.split('event: entries').length - 1));
      customers.push(customer);
    });
    delivered = 0;
    const times = await onSchedule(load, customers, { seconds, rate });
    for (const end = performance.now() + PATIENCE_MS; delivered < times.length && performance.now() < end;) await new Promise((resolve) => setTimeout(resolve, 10));
    tell(`${count(connections)} streams open, ${count(times.length / seconds)} commands/s: acknowledged ${spread(times)}; ${count(delivered)} of ${count(times.length)} seen on streams`);
    load.close();
    await server.stop();
    dropData(data);
  },
};

async function onSchedule(load: Load, customers: readonly Customer[], { seconds, rate }: Pick<BenchOptions, 'seconds' | 'rate'>): Promise<number[]> {
  const times: number[] = [];
  const sending: Promise<void>[] = [];
  const begin = performance.now();
  for (let sent = 0; sent < rate * seconds;) {
    const due = Math.floor((performance.now() - begin) / 1000 * rate);
    for (; sent < Math.min(due, rate * seconds); sent += 1) {
      const scheduled = begin + sent / rate * 1000;
      const customer = customers[sent % customers.length];
      if (customer) sending.push(say(load, customer, 'It says 98 euros.').then(() => void times.push(performance.now() - scheduled)));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(sending);
  return times;
}
