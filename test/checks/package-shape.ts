import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../source/source-files.ts';
import type { Finding } from './check.ts';

/** Finds packages, built before, that would not work for those who install them: publint's rules and the types as an ESM-only package. */
export async function findShapeBreaks(packages: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of packages) {
    const folder = join(root, 'packages', name);
    findings.push(...(await askPublint(folder)), ...(await askAboutTypes(folder)));
  }
  return findings;
}

async function askPublint(folder: string): Promise<Finding[]> {
  const { messages } = await publint({ pkgDir: folder, strict: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  return messages.map((message) => ({
    path: join(folder, 'package.json').slice(root.length + 1),
    say: formatMessage(message, manifest, { color: false }) ?? message.code,
  }));
}

interface TypesReport {
  problems?: Record<string, readonly { kind: string; entrypoint?: string; moduleSpecifier?: string; resolutionKind?: string }[]>;
}

// The ways of CommonJS and of old resolution, which a package of ES modules alone does not serve.
const NOT_SERVED = new Set(['node10', 'node16-cjs']);

function askAboutTypes(folder: string): Promise<Finding[]> {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const path = join(folder, 'package.json').slice(root.length + 1);
  const child = spawn(process.execPath, [attw, '--pack', folder, '--profile', 'esm-only', '--format', 'json'], { cwd: root });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part));
  return new Promise((resolve) => {
    child.on('close', () => resolve(readTypesReport(path, output)));
  });
}

/** Turns the report of are-the-types-wrong into findings; no report is a finding too. */
export function readTypesReport(path: string, output: string): Finding[] {
  const start = output.indexOf('{');
  if (start < 0) return [{ path, say: `The types could not be judged: ${output.trim() || 'no report'}` }];
  const report = JSON.parse(output.slice(start)) as TypesReport;
  const problems = Object.values(report.problems ?? {}).flat().filter(({ resolutionKind }) => !NOT_SERVED.has(resolutionKind ?? ''));
  return problems.map(({ kind, entrypoint, moduleSpecifier }) => ({ path, say: `Types: ${kind} ${entrypoint ?? moduleSpecifier ?? ''}`.trim() }));
}
