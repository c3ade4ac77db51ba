import type { TestSums } from '../node/run-node-tests.ts';
import { listModulesForStaffOnly } from './agents-rules.ts';
import { bundleClient } from './client-bundle.ts';
import { measureStages } from './stages.ts';

/** What a plain conversation fetches of the client SDK. Enforced; it may only be lowered (decision 0013). */
const CLIENT_MAX_BYTES = 19_800;
/** What the design asks for. */
const CLIENT_BAR_BYTES = 12_000;
/** Everything of the client SDK, also what is fetched on need: a ceiling, so that nothing grows unseen behind an `import()`. */
const CLIENT_ALL_MAX_BYTES = 38_000;

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
  console.log('  the heaviest modules of the client SDK in a plain conversation:');
  for (const [path, length] of [...modules].slice(0, 25)) console.log(`  ${String(length).padStart(9)}  ${path}`);
}

const clientRow = (name: string, bytes: number, maxBytes: number, barBytes = maxBytes): Row => ({ name, bytes, maxBytes, barBytes, requests: '', holds: bytes <= maxBytes });

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
    clientRow('client SDK alone, plain conversation', client.plainBytes, CLIENT_MAX_BYTES, CLIENT_BAR_BYTES),
    clientRow('client SDK with all fetched on need', client.allBytes, CLIENT_ALL_MAX_BYTES),
  ];
  printTable(rows);
  if (client.plainBytes > CLIENT_BAR_BYTES) printHeaviest(client.plainModules);
  const strays = listModulesForStaffOnly().filter((path) => client.allModules.has(path));
  console.log(`${strays.length === 0 ? '✔' : '✖'} the client SDK carries no rule of agents${strays.map((path) => `\n    ${path}`).join('')}`);
  const failed = rows.filter(({ holds }) => !holds).length + (strays.length > 0 ? 1 : 0);
  return { passed: rows.length + 1 - failed, failed };
}
