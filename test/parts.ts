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

/** What runs in customers' browsers, which are of every kind. */
const customersPackages = ['client', 'elements', 'loader', 'mock', 'preact'].map((name) => `packages/${name}`);

/**
 * Everything in Chromium, and what customers load in every other engine that is present; the whole of it in all of them
 * takes minutes longer and has a command of its own. FADEN_ENGINES chooses engines, each of which then runs everything.
 */
async function runBrowsers(filters: readonly string[]): Promise<PartResult> {
  const chosen = process.env['FADEN_ENGINES']?.split(',');
  const print = (line: string): void => console.log(line);
  const whole = await runBrowserTests({ filters, engines: chosen ?? ['chromium'], print });
  if (chosen) return whole;
  const others = await runBrowserTests({ filters, folders: customersPackages, engines: engineNames.filter((name) => name !== 'chromium'), print });
  return {
    passed: whole.passed + others.passed,
    failed: whole.failed + others.failed,
    notRun: [...whole.notRun, ...others.notRun, 'the desk’s browser tests in engines other than Chromium (npm run test:browser)'],
  };
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
