// Builds what browsers load (`dist/`) and what others install (`packages/*/dist`).
// `rollup -c` builds all; `rollup -c --environment ONLY:page` one of: page, desk, playground, or a package's name.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { buildRecord } from './.ci/rollup/build-record.mjs';
import { policyName } from './.ci/rollup/policy-name.mjs';
import { templateMinifier } from './.ci/rollup/template-minifier.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('layers.json', 'utf8'));
const banner = `/*! Faden ${version}, MIT; libraries: LICENSES.txt */`;

const compile = () => esbuild({ target: 'es2022', tsconfig: './tsconfig.json' });
const resolveSource = (conditions) => nodeResolve({ exportConditions: ['faden-source', ...conditions], extensions: ['.ts', '.tsx', '.mjs', '.js'] });
const shrink = () => terser({ module: true, ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /^!/ } });
const first = (...paths) => paths.find((path) => existsSync(path));

function copyPages(from, to) {
  return {
    name: 'faden-copy-pages',
    writeBundle() {
      if (existsSync(from)) cpSync(from, to, { recursive: true, filter: (path) => !/\.tsx?$/.test(path) });
    },
  };
}

function stopOnWarning(warning, warn) {
  if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'CIRCULAR_DEPENDENCY') {
    // Libraries may have circles of their own; ours may not.
    if (warning.code === 'UNRESOLVED_IMPORT' || !warning.message.includes('node_modules')) throw new Error(warning.message);
    return;
  }
  warn(warning);
}

/** One artefact for browsers: everything in it, split where the source says `import()`. */
function browserBundle({ name, input, folder, chunks, pages }) {
  if (!input) return [];
  const plugins = [resolveSource(['browser', 'production']), compile(), policyName(), templateMinifier(), shrink(), buildRecord()];
  return [
    {
      input: { [name]: input },
      plugins: pages ? [...plugins, copyPages(pages, folder)] : plugins,
      onwarn: stopOnWarning,
      output: {
        dir: folder,
        format: 'es',
        banner,
        entryFileNames: '[name].js',
        chunkFileNames: `${chunks}/[name]-[hash].js`,
        generatedCode: 'es2015',
        minifyInternalExports: true,
      },
    },
  ];
}

/** One package for npm: a file for each module, nothing bundled. */
function library(name) {
  const source = `packages/${name}/src`;
  const defines = existsSync(`${source}/define`) ? readdirSync(`${source}/define`).filter((file) => /^[a-z-]+\.ts$/.test(file)) : [];
  const input = [`${source}/index.ts`, first(`${source}/main.ts`, `${source}/main.tsx`), ...defines.map((file) => `${source}/define/${file}`)];
  return {
    input: input.filter(Boolean),
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0'),
    plugins: [resolveSource([]), compile()],
    onwarn: stopOnWarning,
    treeshake: false,
    output: { dir: `packages/${name}/dist`, format: 'es', preserveModules: true, preserveModulesRoot: source, sourcemap: true },
  };
}

const bundles = {
  page: () => browserBundle({ name: 'faden', input: first('packages/loader/src/main.ts'), folder: 'dist/page', chunks: 'faden' }),
  desk: () =>
    browserBundle({
      name: 'desk',
      input: first('packages/desk/src/main.tsx', 'packages/desk/src/main.ts'),
      folder: 'dist/desk',
      chunks: 'chunks',
      pages: 'packages/desk/page',
    }),
  playground: () =>
    browserBundle({ name: 'playground', input: first('demo/playground/main.ts'), folder: 'dist/playground', chunks: 'chunks', pages: 'demo/playground' }),
  ...Object.fromEntries(Object.keys(packages).map((name) => [name === 'desk' ? 'desk-library' : name, () => library(name)])),
};

const only = process.env.ONLY;
export default Object.entries(bundles).flatMap(([name, make]) => (!only || only === name ? make() : []));
