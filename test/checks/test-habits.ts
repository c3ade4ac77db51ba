import type { SourceFile } from '../source/source-files.ts';
import { lineAt, type Finding } from './check.ts';

const HABITS: readonly { pattern: RegExp; say: string }[] = [
  { pattern: /\b(?:it|test|describe|suite)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/g, say: 'A test is never skipped, lonely or still to be written.' },
  { pattern: /\{\s*(?:skip|only|todo)\s*:/g, say: 'A test is never skipped, lonely or still to be written.' },
  { pattern: /\bsleep\(|setTimeout\(\s*(?:resolve|done|r)\b|timers\/promises|\baTimeout\(/g, say: 'A test never sleeps; wait for what should happen, or move a fake clock.' },
];

/** Finds tests that are skipped, run alone, or wait by the clock. */
export function findBadTestHabits(tests: readonly SourceFile[]): Finding[] {
  return tests.flatMap((file) =>
    HABITS.flatMap(({ pattern, say }) =>
      [...file.text.matchAll(pattern)].map((match) => ({ path: file.path, line: lineAt(file, match.index), say })),
    ),
  );
}
