import { join } from 'node:path';
import { rollup } from 'rollup';
import { browserPlugins } from '../../.ci/rollup/browser-plugins.mjs';
import { root } from '../source/source-files.ts';
import { brotliSize } from './brotli-size.ts';
import { listFetched, type Chunks } from './chunks.ts';

/** What a page gets that imports `createFaden` and nothing else. */
export interface ClientBundle {
  /** Everything a plain conversation fetches: opening a case, writing, reading, being offline, coming back, two tabs. */
  plainBytes: number;
  /** The same with every piece that is fetched only when it is needed. */
  allBytes: number;
  /** The source files that a plain conversation runs, as paths from the root, the heaviest first, with their length. */
  plainModules: ReadonlyMap<string, number>;
  /** The source files of everything, as paths from the root. */
  allModules: ReadonlySet<string>;
}

const ENTRY = 'virtual:client';

/**
 * Source files that are imported on need, and that a plain conversation needs all the same. None: a test beside the client's `code/`
 * lives through such a conversation and counts what was fetched.
 */
const NEEDED_BY_ALL: readonly string[] = [];

const fromRoot = (id: string): string => id.replace(`${root}/`, '');

/** Bundles the client SDK alone, as a site's own build would. */
export async function bundleClient(): Promise<ClientBundle> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === ENTRY ? ENTRY : null),
    load: (id: string) => (id === ENTRY ? `export { createFaden } from '${join(root, 'packages/client/src/index.ts')}';` : null),
  };
  const bundle = await rollup({ input: ENTRY, plugins: [entry, ...browserPlugins()] });
  const { output } = await bundle.generate({ format: 'es', generatedCode: 'es2015', minifyInternalExports: true });
  await bundle.close();
  const made = output.filter((item) => item.type === 'chunk');
  const chunks: Chunks = Object.fromEntries(made.map((chunk) => [chunk.fileName, { ...chunk, modules: Object.keys(chunk.modules).map(fromRoot) }]));
  const plain = new Set(listFetched(chunks, [ENTRY, ...NEEDED_BY_ALL]));
  const sizeOf = (some: typeof made): number => some.reduce((sum, { code }) => sum + brotliSize(code), 0);
  const lengths = made.filter(({ fileName }) => plain.has(fileName)).flatMap((chunk) => Object.entries(chunk.modules));
  return {
    plainBytes: sizeOf(made.filter(({ fileName }) => plain.has(fileName))),
    allBytes: sizeOf(made),
    plainModules: new Map(
      lengths
        .map(([id, { renderedLength }]): [string, number] => [fromRoot(id), renderedLength])
        .filter(([, length]) => length > 0)
        .toSorted(([, a], [, b]) => b - a),
    ),
    allModules: new Set(made.flatMap((chunk) => Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [fromRoot(id)] : [])))),
  };
}
