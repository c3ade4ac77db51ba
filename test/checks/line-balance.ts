import { isTest, type SourceFile } from '../source/source-files.ts';
import type { Finding } from './check.ts';

/** Lines of source and of tests, blank ones left out. Styles and words are not counted: nobody tests them line by line. */
export interface LineBalance {
  source: number;
  tests: number;
}

const NOT_COUNTED = /[.-]styles\.ts$|\/(words|styles|catalogues?)\//;

/** Counts the lines of source and of tests. */
export function countLines(files: readonly SourceFile[]): LineBalance {
  const balance = { source: 0, tests: 0 };
  for (const file of files) {
    const lines = file.text.split('\n').filter((line) => line.trim()).length;
    if (isTest(file.path)) balance.tests += lines;
    else if (!NOT_COUNTED.test(file.path)) balance.source += lines;
  }
  return balance;
}

/** The least share of tests to source. The bar is 1; this may only be raised (decision 0013). */
const LEAST_SHARE = 0.8;

/** Finds that there are too few lines of tests for those of source. */
export function findThinTests(files: readonly SourceFile[]): Finding[] {
  const { source, tests } = countLines(files);
  return tests >= source * LEAST_SHARE ? [] : [{ path: 'packages', say: `There are ${tests} lines of tests for ${source} of source, fewer than ${LEAST_SHARE} to 1.` }];
}
