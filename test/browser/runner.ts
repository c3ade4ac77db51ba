import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner, type BrowserLauncher } from '@web/test-runner';
import { listPaths, root } from '../source/source-files.ts';
import { createLauncher, engineNames, type EngineName } from './engines.ts';
import { createReporter, type BrowserSummary } from './reporter.ts';

/** What to run and where to print. */
export interface BrowserRunDeps {
  /** Parts of file paths; a file runs when it contains one of them. Empty: all files. */
  filters: readonly string[];
  /** Folders whose files may run; undefined: all. */
  folders?: readonly string[] | undefined;
  /** The engines wanted; undefined: every engine found here. */
  engines: readonly string[] | undefined;
  print: (line: string) => void;
}

/** The sums of a run and, in words, what could not run here. */
export interface BrowserRunResult extends BrowserSummary {
  notRun: string[];
}

/** Runs the browser tests of all packages, in every engine wanted and present. */
export async function runBrowserTests(deps: BrowserRunDeps): Promise<BrowserRunResult> {
  const files = listPaths([...(deps.folders ?? ['packages', 'test'])], (path) => /\.browser\.test\.tsx?$/.test(path)).filter(
    (path) => deps.filters.length === 0 || deps.filters.some((part) => path.includes(part)),
  );
  const result: BrowserRunResult = { passed: 0, failed: 0, notRun: [] };
  if (files.length === 0) return result;
  const browsers = pickBrowsers(deps.engines, result);
  if (browsers.length > 0) await runInBrowsers(files, browsers, result, deps.print);
  return result;
}

function pickBrowsers(wanted: readonly string[] | undefined, result: BrowserRunResult): BrowserLauncher[] {
  const names = engineNames.filter((name) => !wanted || wanted.includes(name));
  const browsers: BrowserLauncher[] = [];
  for (const name of names) {
    const launcher = createLauncher(name);
    if (!('missing' in launcher)) browsers.push(launcher);
    else reportMissing(name, launcher.missing, result);
  }
  return browsers;
}

function reportMissing(name: EngineName, missing: string, result: BrowserRunResult): void {
  result.notRun.push(`browser tests in ${missing}`);
  if (name === 'chromium') result.failed += 1;
}

async function runInBrowsers(
  files: readonly string[],
  browsers: BrowserLauncher[],
  summary: BrowserSummary,
  print: (line: string) => void,
): Promise<void> {
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      rootDir: root,
      files: files.map((file) => join(root, file)),
      browsers,
      nodeResolve: { exportConditions: ['faden-source', 'browser', 'development'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
      plugins: [esbuildPlugin({ ts: true, tsx: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') })],
      // A service worker governs only what lies below it, so that the mock's has to lie at the root.
      middleware: [
        (context, next) => {
          if (context.path === '/mockServiceWorker.js') context.url = '/node_modules/msw/lib/mockServiceWorker.js';
          return next();
        },
      ],
      reporters: [createReporter(summary, print)],
      concurrentBrowsers: 1,
      staticLogging: true,
      testsFinishTimeout: 180_000,
      testFramework: { config: { timeout: '40000' } },
    },
  });
  if (!runner) throw new Error('The browser test runner did not start.');
  await new Promise<void>((resolve) => {
    runner.on('stopped', () => resolve());
  });
}
