import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

interface FileSum {
  passed: number;
  failed: number;
  lines: string[];
}

interface Outcome {
  name: string;
  nesting: number;
  file?: string | undefined;
  skip?: string | boolean | undefined;
  todo?: string | boolean | undefined;
  details: { type?: string | undefined; error?: Error & { cause?: unknown } };
}

function explain({ details, skip, todo }: Outcome): string {
  if (skip !== undefined || todo !== undefined) return 'skipped, which counts as failed';
  const reason = details.error?.cause ?? details.error;
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

/** A failure that only says that something inside failed is told by that something. */
function isEcho(outcome: Outcome): boolean {
  const error = outcome.details.error as { failureType?: string } | undefined;
  return error?.failureType === 'subtestsFailed';
}

/** Adds one outcome to the sum of its file and says which file that is. */
function add(sums: Map<string, FileSum>, outcome: Outcome, passed: boolean): string {
  const file = relative(process.cwd(), outcome.file ?? outcome.name);
  const sum = sums.get(file) ?? { passed: 0, failed: 0, lines: [] };
  sums.set(file, sum);
  const isSuite = outcome.details.type === 'suite';
  if ((isSuite && passed) || (!passed && isEcho(outcome))) return file;
  if (passed && outcome.skip === undefined && outcome.todo === undefined) {
    if (relative(process.cwd(), outcome.name) !== file) sum.passed += 1;
    return file;
  }
  sum.failed += 1;
  sum.lines.push(`    ✖ ${outcome.name}`, `      ${explain(outcome).split('\n').join('\n      ')}`);
  return file;
}

function* printFile(file: string, sum: FileSum): Generator<string> {
  if (sum.passed + sum.failed === 0) Object.assign(sum, { failed: 1, lines: ['    ✖ there is no test in this file'] });
  yield `${sum.failed > 0 ? '✖' : '✔'} ${file} (${sum.passed + sum.failed})\n`;
  for (const line of sum.lines) yield `${line}\n`;
}

/**
 * Reports `node --test`: one line a file as soon as the next one reports, failures in full, and the sums as JSON in the
 * file that FADEN_TEST_SUMS names. A file without a single test counts as failed.
 */
export async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const sums = new Map<string, FileSum>();
  const printed = new Map<string, number>();
  const output: string[] = [];
  let current = '';
  for await (const event of source) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') output.push(event.data.message);
    if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
    const file = add(sums, event.data as Outcome, event.type === 'test:pass');
    const before = sums.get(current);
    if (file !== current && before) {
      yield* printFile(current, before);
      printed.set(current, before.passed + before.failed);
    }
    current = file;
  }
  const total = { passed: 0, failed: 0 };
  for (const [file, sum] of sums) {
    if (printed.get(file) !== sum.passed + sum.failed) yield* printFile(file, sum);
    Object.assign(total, { passed: total.passed + sum.passed, failed: total.failed + sum.failed });
  }
  if (total.failed > 0) yield output.join('');
  const target = process.env.FADEN_TEST_SUMS;
  if (target) writeFileSync(target, JSON.stringify(total));
}
