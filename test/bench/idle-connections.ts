import type { ClientRequest } from 'node:http';

import type { Bench } from './bench.ts';
import { dropData, makeData, startBenchServer } from './bench-server.ts';
import { count, ms } from './figures.ts';
import { createLoad, forEach, openSession, say, openCustomer } from './load.ts';

/** Live connections that wait. */
export const idleConnections: Bench = {
  name: 'idle',
  measures: 'live streams held open at once, the memory each costs the server, and that an answer still comes at once',
  bar: '18,000 in one process, ≤ 25 kB resident each',
  mostSeconds: ({ connections }) => 30 + connections / 100,
  async run({ connections }, tell) {
    const data = await makeData();
    const server = await startBenchServer(data);
    const load = createLoad(server.port);
    const sessions: string[] = [];
    await forEach(Array.from({ length: connections }), 64, async () => void sessions.push(await openSession(load)));
    const before = server.resident();
    const streams: ClientRequest[] = [];
    const began = performance.now();
    await forEach(sessions, 64, async (access) => void streams.push(await load.listen(access, { tab: 'bench', marks: {} })));
    const took = performance.now() - began;
    const each = (server.resident() - before) / connections;
    const customer = await openCustomer(load);
    const asked = performance.now();
    await say(load, customer, 'Still there?');
    const answered = performance.now() - asked;
    streams.forEach((stream) => stream.destroy());
    load.close();
    await server.stop();
    dropData(data);
    tell(`${count(streams.length)} streams opened in ${(took / 1000).toFixed(1)} s, ${(each / 1024).toFixed(1)} kB resident each; a command among them acknowledged in ${ms(answered)}`);
  },
};
