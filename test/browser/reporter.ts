import type { Reporter, TestRunnerCoreConfig, TestSession, TestSuiteResult } from '@web/test-runner';

/** What one run of the browser tests came to. */
export interface BrowserSummary {
  passed: number;
  failed: number;
}

interface NamedResult {
  name: string;
  passed: boolean;
  skipped: boolean;
  error?: { message?: string; stack?: string } | undefined;
}

function listResults(suite: TestSuiteResult, above: string): NamedResult[] {
  const prefix = [above, suite.name].filter(Boolean).join(' › ');
  const own = suite.tests.map((test) => ({
    name: [prefix, test.name].filter(Boolean).join(' › '),
    passed: test.passed,
    skipped: test.skipped,
    error: test.error,
  }));
  return [...own, ...suite.suites.flatMap((inner) => listResults(inner, prefix))];
}

/** Message and stack; the runner takes the message off the stacks it maps. */
function describeError({ message = '', stack = '' }: NonNullable<NamedResult['error']> = {}): string {
  return (stack.includes(message) ? stack : `${message}\n${stack}`) || 'failed';
}

function printFailure(session: TestSession, failed: readonly NamedResult[], print: (line: string) => void): void {
  print(`✖ ${session.browser.name} ${session.testFile ?? ''}`);
  for (const test of failed) {
    print(`    ✖ ${test.name}`);
    print(`      ${describeError(test.error).split('\n').join('\n      ')}`);
  }
  for (const error of session.errors) print(`    ${error.stack ?? error.message}`);
  for (const request of session.request404s) print(`    not found: ${request}`);
  for (const log of session.logs.slice(0, 20)) print(`    console: ${log.map(String).join(' ').slice(0, 400)}`);
}

/** Prints one line a file, every failure in full, and adds up the tests; a skipped test counts as failed. */
export function createReporter(summary: BrowserSummary, print: (line: string) => void): Reporter {
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const results = session.testResults ? listResults(session.testResults, '') : [];
        const failed = results.filter((test) => !test.passed || test.skipped);
        const fileFailed = failed.length === 0 && (!session.passed || results.length === 0);
        summary.passed += results.length - failed.length;
        summary.failed += failed.length + (fileFailed ? 1 : 0);
        if (failed.length > 0 || fileFailed) printFailure(session, failed, print);
        else print(`✔ ${session.browser.name} ${relativeTo(testFile)} (${results.length})`);
      }
    },
  };
}

function relativeTo(file: string, root: string = process.cwd()): string {
  return file.startsWith(root) ? file.slice(root.length + 1) : file;
}

/** The part of a runner's configuration this reporter is used with. */
export type ReporterConfig = Pick<TestRunnerCoreConfig, 'reporters'>;
