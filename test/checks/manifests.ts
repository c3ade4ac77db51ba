import type { Layers } from '../source/layers.ts';
import type { Finding } from './check.ts';

/** The parts of a package.json that must agree with `layers.json`. */
export interface Manifest {
  name?: string;
  type?: string;
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  exports?: Record<string, unknown>;
}

/** One package as written down in its folder. */
export interface PackageFiles {
  folder: string;
  manifest: Manifest;
  /** The `references` of its tsconfig.build.json, as folder names. */
  references: readonly string[];
}

const EXACT = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

/** Finds packages with dependencies that `layers.json` does not allow, with project references other than those, and versions that are not exact. */
export function findManifestBreaks(packages: readonly PackageFiles[], layers: Layers): Finding[] {
  const folders = packages.map((item) => item.folder);
  const missing = Object.keys(layers).filter((name) => !folders.includes(name));
  return [
    ...missing.map((name) => ({ path: 'layers.json', say: `There is no folder packages/${name}.` })),
    ...packages.flatMap((item) => judge(item, layers)),
  ];
}

function judge({ folder, manifest, references }: PackageFiles, layers: Layers): Finding[] {
  const path = `packages/${folder}/package.json`;
  const allowed = Object.keys(layers[folder]?.imports ?? {}).toSorted();
  const declared = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@faden/')).map((name) => name.slice(7)).toSorted();
  const findings: Finding[] = [];
  if (manifest.name !== `@faden/${folder}`) findings.push({ path, say: `The name must be @faden/${folder}.` });
  if (manifest.type !== 'module') findings.push({ path, say: 'The type must be "module".' });
  const foreign = declared.filter((name) => !allowed.includes(name));
  if (foreign.length > 0) findings.push({ path, say: `layers.json does not allow ${folder} to depend on ${foreign.join(', ')}.` });
  if (references.toSorted().join() !== declared.join()) {
    findings.push({ path: `packages/${folder}/tsconfig.build.json`, say: `The references must be: ${declared.join(', ') || 'none'}.` });
  }
  return [...findings, ...findLooseVersions(path, manifest)];
}

/** Finds versions that are ranges; only peers may be. */
export function findLooseVersions(path: string, manifest: Manifest): Finding[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => ({ path, say: `${name} must be pinned to one exact version, not "${version}".` }));
}
