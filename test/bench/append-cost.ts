import type { Bench } from './bench.ts';
import { dropData, makeData, startBenchServer } from './bench-server.ts';
import { count, ms, quantile } from './figures.ts';
import { createLoad, give, type Load, openCustomer, type Customer, say } from './load.ts';

const SIZES = [10, 100, 1_000, 10_000];
const SAMPLES = 300;
const AT_ONCE = 32;

/** What one more entry costs as a case grows. */
export const appendCost: Bench = {
  name: 'append',
  measures: `median time of ${SAMPLES} single commands on a case of so many entries, and beside each a case of 10 in the same moments`,
  bar: 'constant from 10 to 10,000 entries (ratio ≤ 1.3)',
  mostSeconds: () => 60,
  async run(_options, tell) {
    const data = await makeData();
    const server = await startBenchServer(data);
    const load = createLoad(server.port);
    await warm(load);
    for (const size of SIZES) tell(await measure(load, size));
    load.close();
    await server.stop();
    dropData(data);
  },
};

const message = { kind: 'message.post', body: { text: 'It says 98 euros, and I expected 49.' } };

async function warm(load: Load): Promise<void> {
  const customer = await openCustomer(load);
  for (let time = 0; time < SAMPLES; time += 1) await say(load, customer, 'warm');
}

async function grown(load: Load, size: number): Promise<Customer> {
  const customer = await openCustomer(load);
  for (let entries = 3; entries < size; entries += AT_ONCE) await give(load, customer, Array.from({ length: Math.min(AT_ONCE, size - entries) }, () => message));
  return customer;
}

async function measure(load: Load, size: number): Promise<string> {
  const large = await grown(load, size);
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  let small = await grown(load, 10);
  for (let time = 0; time < SAMPLES; time += 1) {
    // A case that stays small.
    if (time % 50 === 0) small = await grown(load, 10);
    for (const [name, customer] of [['large', large], ['small', small]] as const) {
      const asked = performance.now();
      await give(load, customer, [message]);
      times[name].push(performance.now() - asked);
    }
  }
  const [one, other] = [quantile(times.large, 0.5), quantile(times.small, 0.5)];
  return `${count(size).padStart(6)} entries: ${ms(one)} against ${ms(other)} at 10, ratio ${(one / other).toFixed(2)}`;
}
