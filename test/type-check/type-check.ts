import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestSums } from '../node/run-node-tests.ts';
import { readLayers } from '../source/layers.ts';
import { root } from '../source/source-files.ts';

/**
 * Type-checks every package as it ships, in its own environment (`protocol` knows neither page nor Node) and only with
 * the packages its layer allows, then everything together with the tests. Each is one test.
 */
export function checkTypes(): TestSums {
  const packages = Object.keys(readLayers()).map((name) => ({ say: `types of ${name}, as shipped`, args: ['-b', `packages/${name}/tsconfig.build.json`] }));
  const everything = { say: 'types of everything, tests included', args: ['-p', '.', '--noEmit'] };
  const results = [...packages, everything].map(({ say, args }) => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args, '--pretty', 'false'], {
      cwd: root,
      encoding: 'utf8',
    });
    console.log(`${status === 0 ? '✔' : '✖'} ${say}`);
    if (status !== 0) console.log(stdout.replace(/^/gm, '    '));
    return status === 0;
  });
  const failed = results.filter((good) => !good).length;
  return { passed: results.length - failed, failed };
}
