import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../source/source-files.ts';
import type { Finding } from './check.ts';

interface KnipIssue {
  file: string;
  [kind: string]: unknown;
}

const KINDS: Readonly<Record<string, string>> = {
  files: 'Nothing uses this file',
  exports: 'Nobody imports this export',
  types: 'Nobody imports this type',
  dependencies: 'Nothing imports this dependency',
  devDependencies: 'Nothing uses this development dependency',
  unlisted: 'This is imported, but not in the package.json',
  unresolved: 'This import leads nowhere',
  duplicates: 'This is exported twice',
};

/** Turns knip's report into findings. */
export function readKnipReport(report: { issues: readonly KnipIssue[] }): Finding[] {
  return report.issues.flatMap((issue) =>
    Object.entries(KINDS).flatMap(([kind, say]) => {
      const items = (issue[kind] ?? []) as readonly { name: string; line?: number }[];
      return items.flat().map(({ name, line }) => ({ path: issue.file, ...(line ? { line } : {}), say: `${say}: ${name}.` }));
    }),
  );
}

/** Finds files, exports and dependencies that nothing uses. */
export function findDeadExports(): Finding[] {
  const knip = join(root, 'node_modules/knip/bin/knip.js');
  const { stdout, stderr } = spawnSync(process.execPath, [knip, '--reporter', 'json'], { cwd: root, encoding: 'utf8' });
  if (!stdout.trim()) return [{ path: 'knip.json', say: `knip gave no report: ${stderr.trim().split('\n').at(-1) ?? ''}` }];
  return readKnipReport(JSON.parse(stdout) as { issues: KnipIssue[] });
}
