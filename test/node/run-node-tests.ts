import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../source/source-files.ts';

/** The sums of a run. */
export interface TestSums {
  passed: number;
  failed: number;
}

/** Runs these files with `node --test` on the sources; `concurrency` files at a time. */
export function runNodeTests(files: readonly string[], concurrency: number): Promise<TestSums> {
  if (files.length === 0) return Promise.resolve({ passed: 0, failed: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'faden-tests-'));
  const sums = join(folder, 'sums.json');
  const args = [
    '--conditions=faden-source',
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-reporter=${join(root, 'test/node/reporter-entry.mjs')}`,
    '--test-reporter-destination=stdout',
    ...files,
  ];
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, FADEN_TEST_SUMS: sums }, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const total = readSums(sums);
      rmSync(folder, { recursive: true, force: true });
      resolve(code === 0 || total.failed > 0 ? total : { ...total, failed: total.failed + 1 });
    });
  });
}

function readSums(path: string): TestSums {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TestSums;
  } catch {
    return { passed: 0, failed: 1 };
  }
}
