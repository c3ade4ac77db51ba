import type { TestSums } from '../node/run-node-tests.ts';
import { checks } from './repository.ts';

/** Runs the checks whose name contains one of the filters (all, when there is none); each is one test. */
export async function runChecks(filters: readonly string[]): Promise<TestSums> {
  const chosen = checks.filter(({ name }) => filters.length === 0 || filters.some((part) => name.includes(part)));
  let failed = 0;
  for (const check of chosen) {
    const findings = await check.run();
    console.log(`${findings.length === 0 ? '✔' : '✖'} ${check.name}`);
    for (const { path, line, say } of findings) console.log(`    ${path}${line ? `:${line}` : ''}  ${say}`);
    if (findings.length > 0) failed += 1;
  }
  return { passed: chosen.length - failed, failed };
}
