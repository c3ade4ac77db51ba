import type { Bench } from './bench.ts';
import { dropData, makeData, PASSWORD, startBenchServer } from './bench-server.ts';
import { spread } from './figures.ts';
import { createLoad, openCustomer, say } from './load.ts';

const TIMES = 300;

/** From a command to the other side's stream. */
export const displayTime: Bench = {
  name: 'display',
  measures: 'from sending a customer\'s command to the entry on the agent\'s stream, on disk in between',
  mostSeconds: () => 40,
  async run(_options, tell) {
    const data = await makeData();
    const server = await startBenchServer(data);
    const load = createLoad(server.port);
    const customer = await openCustomer(load);
    const { text } = await load.post('/v1/desk/sessions', { agent: 'ann', password: PASSWORD });
    const { access } = JSON.parse(text) as { access: string };
    const seen = new Map<string, (at: number) => void>();
    const stream = await load.listen(access, { tab: 'bench', marks: {}, watch: [customer.caseId] }, (part) => {
      for (const [, word = ''] of part.matchAll(/word-(\d+)/g)) seen.get(word)?.(performance.now());
    });
    const shown: number[] = [];
    const acknowledged: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const arrival = new Promise<number>((resolve) => seen.set(String(time), resolve));
      const sent = performance.now();
      await say(load, customer, `word-${time} `);
      acknowledged.push(performance.now() - sent);
      shown.push(await arrival - sent);
    }
    stream.destroy();
    load.close();
    await server.stop();
    dropData(data);
    tell(`${TIMES} messages: on the other side's stream ${spread(shown)}; acknowledged ${spread(acknowledged)}`);
  },
};
