import { join } from 'node:path';
import { rollup } from 'rollup';
import { browserPlugins } from '../../.ci/rollup/browser-plugins.mjs';
import { root } from '../source/source-files.ts';
import { brotliSize } from './brotli-size.ts';

/** What a page gets that imports `createFaden` and nothing else. */
export interface ClientBundle {
  bytes: number;
  /** The source files inside that left code behind, as paths from the root, the heaviest first, with their length. */
  modules: ReadonlyMap<string, number>;
}

const ENTRY = 'virtual:client';

/** Bundles the client SDK alone, as a site's own build would. */
export async function bundleClient(): Promise<ClientBundle> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === ENTRY ? ENTRY : null),
    load: (id: string) => (id === ENTRY ? `export { createFaden } from '${join(root, 'packages/client/src/index.ts')}';` : null),
  };
  const bundle = await rollup({ input: ENTRY, plugins: [entry, ...browserPlugins()] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const chunks = output.filter((item) => item.type === 'chunk');
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  return {
    bytes: chunks.reduce((sum, { code }) => sum + brotliSize(code), 0),
    modules: new Map(
      modules
        .map(([id, { renderedLength }]): [string, number] => [id.replace(`${root}/`, ''), renderedLength])
        .filter(([, length]) => length > 0)
        .toSorted(([, a], [, b]) => b - a),
    ),
  };
}
