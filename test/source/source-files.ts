import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** One file as the checks see it: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.faden', 'coverage']);

function walk(folder: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, found);
    else found.push(relative(root, path).split(sep).join('/'));
  }
}

/** The paths, from the root, of all files written by people below these folders, in order. */
export function listPaths(folders: readonly string[], keep: (path: string) => boolean): string[] {
  const found: string[] = [];
  for (const folder of folders) {
    try {
      walk(join(root, folder), found);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
  }
  return found.filter(keep).sort();
}

/** Reads all TypeScript files of the packages, tests included. */
export function readPackageSources(): SourceFile[] {
  const paths = listPaths(['packages'], (path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Says whether a path is a test: exempt from ceilings, never shipped. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)(testing|fixtures)\//.test(path) || path.startsWith('test/');
}
