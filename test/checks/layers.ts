import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Layers } from '../source/layers.ts';
import { listImports, type ImportUse } from '../source/module-syntax.ts';
import { isTest, type SourceFile } from '../source/source-files.ts';
import { lineAt, type Finding } from './check.ts';

/** The names a package.json lists, by package folder. */
export type DeclaredDependencies = Readonly<Record<string, readonly string[]>>;

/** What the check looks at. */
export interface LayersInput {
  files: readonly SourceFile[];
  layers: Layers;
  /** The subpaths each package exports besides its name, such as `define/*`. */
  doors: DeclaredDependencies;
  /** Dependencies and peers of each package. */
  shipped: DeclaredDependencies;
  /** What tests may use besides: development dependencies of the package and of the root. */
  forTests: DeclaredDependencies;
}

const BUILT_IN = new Set(builtinModules);

/** Finds imports that go against `layers.json`, reach into another package's files, or name an undeclared library. */
export function findLayerBreaks(input: LayersInput): Finding[] {
  return input.files.flatMap((file) => {
    const [, owner] = file.path.split('/');
    if (!owner || !input.layers[owner]) return [{ path: file.path, say: `The package "${owner}" is missing in layers.json.` }];
    return listImports(file).flatMap((use) => {
      const say = judge(file, owner, use, input);
      return say ? [{ path: file.path, line: lineAt(file, use.offset), say }] : [];
    });
  });
}

function judge(file: SourceFile, owner: string, use: ImportUse, input: LayersInput): string | undefined {
  if (use.from.startsWith('.')) return judgeRelative(file, owner, use.from);
  if (use.from.startsWith('node:') || BUILT_IN.has(use.from)) return judgeBuiltIn(file, owner, use.from);
  if (use.from.startsWith('@faden/')) return judgeOurs(file, owner, use, input);
  const name = use.from.split('/').slice(0, use.from.startsWith('@') ? 2 : 1).join('/');
  const known = input.shipped[owner]?.includes(name) || (isTest(file.path) && input.forTests[owner]?.includes(name));
  return known ? undefined : `"${name}" is not in the package.json of ${owner}.`;
}

function judgeRelative(file: SourceFile, owner: string, from: string): string | undefined {
  if (!/\.(tsx?|json|css)$/.test(from)) return `"${from}" must name the file with its extension.`;
  const target = posix.join(posix.dirname(file.path), from);
  if (isTest(file.path) || target.startsWith(`packages/${owner}/src/`)) return undefined;
  return `"${from}" leaves the package; use its public name.`;
}

function judgeBuiltIn(file: SourceFile, owner: string, from: string): string | undefined {
  if (isTest(file.path)) return undefined;
  if (owner !== 'server') return `Only server knows Node; "${from}" belongs behind a port.`;
  return from.startsWith('node:') ? undefined : `Write "node:${from}".`;
}

function judgeOurs(file: SourceFile, owner: string, use: ImportUse, input: LayersInput): string | undefined {
  const [, other = '', ...rest] = use.from.split('/');
  if (other === owner) return `"${use.from}" names its own package; use a relative path.`;
  if (rest.length > 0 && !isDoor(rest.join('/'), input.doors[other] ?? [])) return `"${use.from}" is not a public name.`;
  const level = input.layers[owner]?.imports[other];
  if (isTest(file.path) && (level || input.forTests[owner]?.includes(`@faden/${other}`))) return undefined;
  if (!level) return `${owner} may not import ${other}.`;
  if (level === 'types' && use.kind !== 'types') return `${owner} may import only types from ${other}.`;
  if (level === 'lazy' && use.kind === 'code') return `${owner} may load ${other} only by import().`;
  return undefined;
}

function isDoor(subpath: string, doors: readonly string[]): boolean {
  return doors.some((door) => (door.endsWith('*') ? subpath.startsWith(door.slice(0, -1)) : subpath === door));
}
