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

/** Finds packages whose dependencies or project references differ from `layers.json`, and versions that are not exact. */
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
  if (declared.join() !== allowed.join()) findings.push({ path, say: `Our packages among the dependencies must be: ${allowed.join(', ') || 'none'}.` });
  if (references.toSorted().join() !== allowed.join()) {
    findings.push({ path: `packages/${folder}/tsconfig.build.json`, say: `The references must be: ${allowed.join(', ') || 'none'}.` });
  }
  return [...findings, ...findLooseVersions(path, manifest)];
}

/** Finds versions that are ranges; only peers may be. */
export function findLooseVersions(path: string, manifest: Manifest): Finding[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => ({ path, say: `${name} must be pinned to one exact version, not "${version}".` }));
}
