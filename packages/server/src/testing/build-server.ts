import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Bundles an entry of the server from its sources into one file that starts fast, and says where it is. */
export async function buildServer(entry = 'packages/server/src/main.ts'): Promise<string> {
  const outfile = join(root, '.cache/server', `${process.pid}-${entry.replace(/\W+/g, '-')}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['faden-source'],
    external: ['@photostructure/sqlite', 'date-holidays'],
    // Bundled CommonJS asks for this name.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}
