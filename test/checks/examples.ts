import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type SourceFile } from '../source/source-files.ts';
import type { Finding } from './check.ts';

/** One example of a page: a `ts` block together with the blocks it continues. */
export interface Example {
  page: string;
  /** The line of the page on which the code begins. */
  line: number;
  code: string;
  /** Marked "run": it is not only compiled but must also end without an error. */
  runs: boolean;
}

const BLOCK = /^```tsx?([^\n]*)\n([\s\S]*?)^```/gm;

/**
 * Collects the examples of a page. The words after `ts` say more: `run` means run it too, `continued` means it goes on
 * where the block before it stopped.
 */
export function listExamples(page: SourceFile): Example[] {
  const examples: Example[] = [];
  for (const match of page.text.matchAll(BLOCK)) {
    const words = (match[1] ?? '').trim().split(/\s+/);
    const line = page.text.slice(0, match.index).split('\n').length + 1;
    const before = examples.at(-1);
    if (words.includes('continued') && before) {
      const gap = '\n'.repeat(Math.max(1, line - before.line - before.code.split('\n').length + 1));
      before.code += gap + (match[2] ?? '');
      before.runs ||= words.includes('run');
    } else {
      examples.push({ page: page.path, line, code: match[2] ?? '', runs: words.includes('run') });
    }
  }
  return examples;
}

/** Compiles all examples as strictly as our own code, and runs those marked. */
export function findBrokenExamples(pages: readonly SourceFile[]): Finding[] {
  const examples = pages.flatMap(listExamples);
  if (examples.length === 0) return [];
  const folder = join(root, '.cache', `examples-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const files = examples.map((example, index) => writeExample(folder, example, index));
    const compiled = compile(folder, examples);
    const ran = examples.flatMap((example, index) => (example.runs ? run(files[index] ?? '', example) : []));
    return [...compiled, ...ran];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeExample(folder: string, example: Example, index: number): string {
  const file = join(folder, `example-${index}.tsx`);
  writeFileSync(file, `${example.code}\nexport {};\n`);
  return file;
}

function compile(folder: string, examples: readonly Example[]): Finding[] {
  const options = { noUnusedLocals: false, noUnusedParameters: false };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: options, include: ['*.tsx'] }));
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...stdout.matchAll(/example-(\d+)\.tsx\((\d+),\d+\): error (.+)/g)].flatMap(([, index, line, say = '']) => {
    const example = examples[Number(index)];
    return example ? [{ path: example.page, line: example.line + Number(line) - 1, say }] : [];
  });
}

function run(file: string, example: Example): Finding[] {
  const args = ['--conditions=faden-source', '--import', 'tsx', file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 30_000 });
  if (status === 0) return [];
  const reason = /^\w*Error.*$/m.exec(stderr)?.[0] ?? 'it did not end within 30 seconds';
  return [{ path: example.page, line: example.line, say: `The example does not run: ${reason}` }];
}
