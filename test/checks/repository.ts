import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeLayers } from '../source/draw-layers.ts';
import { readLayers } from '../source/layers.ts';
import { listPaths, readPackageSources, root, type SourceFile } from '../source/source-files.ts';
import { findAmbientTime } from './ambient-time.ts';
import type { Check } from './check.ts';
import { findDeadExports } from './dead-exports.ts';
import { findDecisionBreaks } from './decisions.ts';
import { findSilentElements, type ElementsManifest } from './element-manuals.ts';
import { findBrokenExamples } from './examples.ts';
import { findListingBreaks, findUndocumentedExports } from './exports.ts';
import { findLayerBreaks, type DeclaredDependencies } from './layers.ts';
import { findThinTests } from './line-balance.ts';
import { createDiskLinks, findBrokenLinks } from './links.ts';
import { findLockfileGaps, type Lockfile } from './lockfile.ts';
import { findLooseVersions, findManifestBreaks, type Manifest, type PackageFiles } from './manifests.ts';
import { findBadNames } from './names.ts';
import { findShapeBreaks } from './package-shape.ts';
import { findBadTestHabits } from './test-habits.ts';

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function readJson(path: string): unknown {
  return JSON.parse(read(path));
}

function readPackages(): PackageFiles[] {
  return Object.keys(readLayers())
    .filter((folder) => existsSync(join(root, 'packages', folder, 'package.json')))
    .map((folder) => {
      const config = readJson(`packages/${folder}/tsconfig.build.json`) as { references?: { path: string }[] };
      const references = (config.references ?? []).map(({ path }) => path.split('/')[1] ?? path);
      return { folder, manifest: readJson(`packages/${folder}/package.json`) as Manifest, references };
    });
}

function listDependencies(pick: (manifest: Manifest) => (Record<string, string> | undefined)[]): DeclaredDependencies {
  return Object.fromEntries(
    readPackages().map(({ folder, manifest }) => [folder, pick(manifest).flatMap((names) => Object.keys(names ?? {}))]),
  );
}

function listDoors(): DeclaredDependencies {
  const subpaths = ({ manifest }: PackageFiles): string[] => Object.keys(manifest.exports ?? {}).filter((name) => name !== '.').map((name) => name.slice(2));
  return Object.fromEntries(readPackages().map((item) => [item.folder, subpaths(item)]));
}

function readPages(): SourceFile[] {
  return listPaths(['README.md', 'CONTRIBUTING.md', 'docs', 'packages', 'demo', 'test'].filter(isFolder), (path) => path.endsWith('.md'))
    .concat(['README.md', 'CONTRIBUTING.md'].filter((path) => existsSync(join(root, path))))
    .filter((path) => !path.startsWith('docs/reference/'))
    .map((path) => ({ path, text: read(path) }));
}

/** Everything in `test/` is there for tests. */
function readSpanningTests(): SourceFile[] {
  return listPaths(['test'], (path) => path.endsWith('.ts')).map((path) => ({ path, text: read(path) }));
}

function isFolder(name: string): boolean {
  return !name.includes('.') && existsSync(join(root, name));
}

function checkLayers(): ReturnType<Check['run']> {
  const rootManifest = readJson('package.json') as Manifest;
  const everywhere = Object.keys(rootManifest.devDependencies ?? {});
  const own = listDependencies((manifest) => [manifest.devDependencies]);
  return findLayerBreaks({
    files: readPackageSources(),
    layers: readLayers(),
    doors: listDoors(),
    shipped: listDependencies((manifest) => [manifest.dependencies, manifest.peerDependencies]),
    forTests: Object.fromEntries(Object.entries(own).map(([name, list]) => [name, [...list, ...everywhere]])),
  });
}

function checkPicture(): ReturnType<Check['run']> {
  const path = 'docs/architecture.md';
  const page = read(path);
  return placeLayers(page, readLayers()) === page ? [] : [{ path, say: 'The picture is older than layers.json; run `npm run layers`.' }];
}

/** The rules this repository keeps besides types, lint and tests; those that need a build come last. */
export const checks: readonly Check[] = [
  { name: 'imports across packages follow layers.json', run: checkLayers },
  { name: 'package manifests agree with layers.json', run: () => findManifestBreaks(readPackages(), readLayers()) },
  { name: 'the root pins exact versions', run: () => findLooseVersions('package.json', readJson('package.json') as Manifest) },
  { name: 'the picture of the layers is current', run: checkPicture },
  { name: 'the lockfile is complete for every platform', run: () => findLockfileGaps(readJson('package-lock.json') as Lockfile) },
  { name: 'file names name an idea', run: () => findBadNames(listPaths(['packages', 'test', 'demo'], (path) => /\.(tsx?|mjs)$/.test(path))) },
  { name: 'index files only list', run: () => findListingBreaks(readPackageSources()) },
  { name: 'every export opens with a sentence', run: () => findUndocumentedExports(readPackageSources()) },
  { name: 'tests always run and never sleep', run: () => findBadTestHabits(readPackageSources().filter(({ path }) => /\.test\.tsx?$/.test(path))) },
  { name: 'nothing asks the machine for the time', run: () => findAmbientTime(readPackageSources().filter(({ path }) => !/\/(browser|platform|clock)\//.test(path))) },
  { name: 'there are enough lines of tests for those of source', run: () => findThinTests([...readPackageSources(), ...readSpanningTests()]) },
  { name: 'links between pages lead somewhere', run: () => findBrokenLinks(readPages(), createDiskLinks(root)) },
  { name: 'decisions are complete and listed', run: () => findDecisionBreaks(readPages(), read('docs/decisions/README.md')) },
  { name: 'examples in pages compile and run', run: () => findBrokenExamples(readPages()) },
  { name: 'nothing is exported or installed for nobody', run: findDeadExports },
  { name: 'elements describe all they offer', run: () => findSilentElements(readJson('packages/elements/dist/custom-elements.json') as ElementsManifest) },
  { name: 'packages work for those who install them', run: () => findShapeBreaks(Object.keys(readLayers())) },
];
