import { parseModule } from '../source/module-syntax.ts';
import { isTest, type SourceFile } from '../source/source-files.ts';
import { lineAt, type Finding } from './check.ts';

/**
 * Finds `new Date()` without a moment: it asks the machine for the time behind its caller's back. The linter stops the
 * other doors (`Date.now`, `Math.random`, timers, `fetch`).
 */
export function findAmbientTime(files: readonly SourceFile[]): Finding[] {
  return files
    .filter((file) => !isTest(file.path) && file.text.includes('new Date('))
    .flatMap((file) =>
      findNow(parseModule(file).program).map((offset) => ({
        path: file.path,
        line: lineAt(file, offset),
        say: 'Take the time from the injected clock.',
      })),
    );
}

function findNow(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(findNow);
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(findNow);
  const { type, callee, start } = node as { type?: string; callee?: { name?: string }; start?: number };
  const args = (node as { arguments?: unknown[] }).arguments;
  return type === 'NewExpression' && callee?.name === 'Date' && args?.length === 0 ? [start ?? 0, ...inner] : inner;
}
