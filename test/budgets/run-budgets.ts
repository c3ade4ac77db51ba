import type { TestSums } from '../node/run-node-tests.ts';
import { listModulesForStaffOnly } from './agents-rules.ts';
import { bundleClient } from './client-bundle.ts';
import { measureStages } from './stages.ts';

/** Enforced; it may only be lowered (decision 0013). */
const CLIENT_MAX_BYTES = 27_200;
/** What the design asks for. */
const CLIENT_BAR_BYTES = 12_000;

interface Row {
  name: string;
  bytes: number;
  maxBytes: number;
  barBytes?: number | undefined;
  requests: string;
  holds: boolean;
}

function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`  ${'brotli'.padEnd(width)}    bytes      at most        bar    requests`);
  for (const { name, bytes, maxBytes, barBytes = maxBytes, requests, holds } of rows) {
    const figures = `${String(bytes).padStart(9)}  ${String(maxBytes).padStart(9)}  ${String(barBytes).padStart(9)}    ${requests}`;
    console.log(`${holds ? '✔' : '✖'} ${name.padEnd(width)}${figures}`);
  }
}

/** Says where the weight is, in characters before minification, so that nobody has to guess. */
function printHeaviest(modules: ReadonlyMap<string, number>): void {
  console.log('  the heaviest modules of the client SDK:');
  for (const [path, length] of [...modules].slice(0, 25)) console.log(`  ${String(length).padStart(9)}  ${path}`);
}

/** Measures every size budget of the page and prints the figures; each budget is one test. */
export async function runBudgets(): Promise<TestSums> {
  const client = await bundleClient();
  const rows: Row[] = [
    ...measureStages().map(({ stage, bytes, requests, holds }) => ({
      name: stage.name,
      bytes,
      maxBytes: stage.maxBytes,
      barBytes: stage.barBytes,
      requests: stage.maxRequests ? `${requests} of ${stage.maxRequests}` : String(requests),
      holds,
    })),
    { name: 'client SDK alone', bytes: client.bytes, maxBytes: CLIENT_MAX_BYTES, barBytes: CLIENT_BAR_BYTES, requests: '', holds: client.bytes <= CLIENT_MAX_BYTES },
  ];
  printTable(rows);
  if (client.bytes > CLIENT_BAR_BYTES) printHeaviest(client.modules);
  const strays = listModulesForStaffOnly().filter((path) => client.modules.has(path));
  console.log(`${strays.length === 0 ? '✔' : '✖'} the client SDK carries no rule of agents${strays.map((path) => `\n    ${path}`).join('')}`);
  const failed = rows.filter(({ holds }) => !holds).length + (strays.length > 0 ? 1 : 0);
  return { passed: rows.length + 1 - failed, failed };
}
