import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

import { root } from '../../source/source-files.ts';
import type { Simulation } from '../simulate.ts';
import type { PlantedBug } from './bugs.ts';

/** The simulator over sources with a bug in them. */
export interface PlantedSimulator {
  simulate(seed: string): Promise<Simulation>;
}

/** The source of a file with the bug in it. A bug that no longer fits its file is a fault of the test, and said so. */
function withBug(bug: PlantedBug): string {
  const source = readFileSync(join(root, bug.file), 'utf8');
  const places = source.split(bug.find).length - 1;
  if (places !== 1) throw new Error(`The bug "${bug.name}" fits ${places} places in ${bug.file}; it must fit exactly one.`);
  return source.replace(bug.find, () => bug.replace);
}

/** Bundles the simulator with client and gateway, one line of which is wrong, and loads it. */
export async function plant(bug: PlantedBug): Promise<PlantedSimulator> {
  const outfile = join(root, '.cache/simulation', `${bug.name.replaceAll(/\W+/g, '-')}-${process.pid}.mjs`);
  const planted = join(root, bug.file);
  const contents = withBug(bug);
  await build({
    entryPoints: [join(root, 'test/simulation/simulate.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['faden-source'],
    packages: 'bundle',
    logLevel: 'silent',
    plugins: [
      {
        name: 'plant',
        setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path }) => (path === planted ? { contents, loader: 'ts' } : undefined)),
      },
    ],
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as PlantedSimulator;
  } finally {
    rmSync(outfile);
  }
}
