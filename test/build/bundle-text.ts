import { rollup, type Plugin } from 'rollup';

/** Bundles one module given as text with these plugins and returns the code. */
export async function bundleText(code: string, plugins: Plugin[], id = 'virtual:entry'): Promise<string> {
  const entry: Plugin = {
    name: 'entry',
    resolveId: (name) => (name === id ? id : { id: name, external: true }),
    load: (name) => (name === id ? code : null),
  };
  const bundle = await rollup({ input: id, plugins: [entry, ...plugins], treeshake: false });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}
