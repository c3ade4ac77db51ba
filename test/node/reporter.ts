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

function add(sums: Map<string, FileSum>, outcome: Outcome, passed: boolean): void {
  const file = relative(process.cwd(), outcome.file ?? outcome.name);
  const sum = sums.get(file) ?? { passed: 0, failed: 0, lines: [] };
  sums.set(file, sum);
  if (outcome.details.type === 'suite' && (passed || isEcho(outcome))) return;
  if (!passed && isEcho(outcome)) return;
  if (passed && outcome.skip === undefined && outcome.todo === undefined) {
    if (relative(process.cwd(), outcome.name) !== file) sum.passed += 1;
    return;
  }
  sum.failed += 1;
  sum.lines.push(`    ✖ ${outcome.name}`, `      ${explain(outcome).split('\n').join('\n      ')}`);
}

/**
 * Reports `node --test`: one line a file, failures in full, and the sums as JSON in the file that FADEN_TEST_SUMS names.
 * A file without a single test counts as failed.
 */
export async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const sums = new Map<string, FileSum>();
  const output: string[] = [];
  for await (const event of source) {
    if (event.type === 'test:pass') add(sums, event.data as Outcome, true);
    if (event.type === 'test:fail') add(sums, event.data as Outcome, false);
    if (event.type === 'test:stdout' || event.type === 'test:stderr') output.push(event.data.message);
  }
  for (const [file, sum] of [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (sum.passed + sum.failed === 0) Object.assign(sum, { failed: 1, lines: ['    ✖ there is no test in this file'] });
    yield `${sum.failed > 0 ? '✖' : '✔'} ${file} (${sum.passed + sum.failed})\n`;
    for (const line of sum.lines) yield `${line}\n`;
  }
  const total = { passed: 0, failed: 0 };
  for (const sum of sums.values()) Object.assign(total, { passed: total.passed + sum.passed, failed: total.failed + sum.failed });
  if (total.failed > 0) yield output.join('');
  const target = process.env.FADEN_TEST_SUMS;
  if (target) writeFileSync(target, JSON.stringify(total));
}
