import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { engineNames } from './browser/engines.ts';
import { runBrowserTests } from './browser/runner.ts';
import { runBudgets } from './budgets/run-budgets.ts';
import { runChecks } from './checks/run-checks.ts';
import { runNodeTests, type TestSums } from './node/run-node-tests.ts';
import { listPaths, root } from './source/source-files.ts';
import { checkTypes } from './type-check/type-check.ts';

/** The sums of one part, and in words what could not run on this machine. */
export interface PartResult extends TestSums {
  notRun?: readonly string[];
}

/** One part of the test command. */
export interface Part {
  name: string;
  /** Runs the part; with filters, only the files whose path contains one of them. */
  run(filters: readonly string[]): PartResult | Promise<PartResult>;
  /** How the part takes part in a filtered run: by file, or not at all. */
  filtered: 'by file' | 'left out';
}

function matches(filters: readonly string[]): (path: string) => boolean {
  return (path) => filters.length === 0 || filters.some((part) => path.includes(part));
}

function listNodeTests(filters: readonly string[]): string[] {
  const isNodeTest = (path: string): boolean => /\.test\.tsx?$/.test(path) && !/\.(browser|pg)\.test\./.test(path);
  return listPaths(['packages', 'test'], isNodeTest).filter(matches(filters));
}

function runScript(name: string, args: readonly string[]): TestSums {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Every day one engine; all three take minutes longer and have a command of their own (`npm run test:browser`). */
async function runBrowsers(filters: readonly string[]): Promise<PartResult> {
  const wanted = (process.env['FADEN_ENGINES'] ?? 'chromium').split(',');
  const result = await runBrowserTests({ filters, engines: wanted, print: (line) => console.log(line) });
  const others = engineNames.filter((name) => !wanted.includes(name));
  return others.length === 0 ? result : { ...result, notRun: [...result.notRun, `browser tests in ${others.join(' and ')} (npm run test:browser)`] };
}

/** The test command from beginning to end. */
export const parts: readonly Part[] = [
  { name: 'types', filtered: 'left out', run: checkTypes },
  { name: 'lint', filtered: 'left out', run: () => runScript('lint', [join(root, 'node_modules/oxlint/bin/oxlint')]) },
  { name: 'build', filtered: 'left out', run: () => runScript('build', ['.ci/build.mjs', '--types']) },
  { name: 'checks', filtered: 'left out', run: () => runChecks([]) },
  { name: 'node', filtered: 'by file', run: (filters) => runNodeTests(listNodeTests(filters), 2) },
  { name: 'browser', filtered: 'by file', run: runBrowsers },
  {
    name: 'journeys',
    filtered: 'by file',
    run: (filters) => runNodeTests(listPaths(['test/journeys'], (path) => path.endsWith('.journey.ts')).filter(matches(filters)), 1),
  },
  { name: 'budgets', filtered: 'left out', run: runBudgets },
];
