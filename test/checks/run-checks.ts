import type { TestSums } from '../node/run-node-tests.ts';
import type { Check, Finding } from './check.ts';
import { checks } from './repository.ts';

/** Runs the checks whose name contains one of the filters (all, when there is none); each is one test. */
export async function runChecks(filters: readonly string[]): Promise<TestSums> {
  const chosen = checks.filter(({ name }) => filters.length === 0 || filters.some((part) => name.includes(part)));
  let failed = 0;
  for (const check of chosen) {
    const findings = await runCheck(check);
    console.log(`${findings.length === 0 ? '✔' : '✖'} ${check.name}`);
    for (const { path, line, say } of findings) console.log(`    ${path}${line ? `:${line}` : ''}  ${say}`);
    if (findings.length > 0) failed += 1;
  }
  return { passed: chosen.length - failed, failed };
}

/** A check that cannot be made has not been passed. */
async function runCheck(check: Check): Promise<readonly Finding[]> {
  try {
    return await check.run();
  } catch (error) {
    return [{ path: 'test/checks', say: `This could not be checked: ${error instanceof Error ? error.message : String(error)}` }];
  }
}
