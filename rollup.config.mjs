// Builds what browsers load (`dist/`) and what others install (`packages/*/dist`).
// `rollup -c` builds all; `rollup -c --environment ONLY:page` one of: page, desk, verify, playground, or a package's name.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { browserPlugins, compile, resolveSource } from './.ci/rollup/browser-plugins.mjs';
import { buildRecord } from './.ci/rollup/build-record.mjs';
import { together } from './.ci/rollup/together.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('layers.json', 'utf8'));
const banner = `/*! Faden ${version}, MIT; libraries: LICENSES.txt */`;

const first = (...paths) => paths.find((path) => existsSync(path));

function copyPages(from, to) {
  return {
    name: 'faden-copy-pages',
    writeBundle() {
      // Samples are shown as they were written, beside the bundle they run in.
      if (existsSync(from)) cpSync(from, to, { recursive: true, filter: (path) => !/\.tsx?$/.test(path) || path.includes('/samples/') });
    },
  };
}

/** The worker that carries requests of the playground to the mock; it has to lie beside its pages. */
function copyMockWorker(to) {
  return {
    name: 'faden-copy-mock-worker',
    writeBundle() {
      cpSync('node_modules/msw/lib/mockServiceWorker.js', `${to}/mockServiceWorker.js`);
    },
  };
}

/** The page that verifies transcripts, beside its script. */
function copyVerifyPage() {
  return {
    name: 'faden-copy-verify-page',
    writeBundle() {
      cpSync('packages/server/page/verify/index.html', 'dist/verify/index.html');
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
function browserBundle({ name, input, folder, chunks, pages, together: manualChunks, extra = [] }) {
  if (!input) return [];
  const plugins = [...browserPlugins({ thorough: name === 'faden' }), buildRecord()];
  return [
    {
      input: { [name]: input },
      plugins: [...plugins, ...(pages ? [copyPages(pages, folder)] : []), ...extra],
      onwarn: stopOnWarning,
      output: {
        dir: folder,
        format: 'es',
        banner,
        entryFileNames: '[name].js',
        chunkFileNames: `${chunks}/[name]-[hash].js`,
        generatedCode: 'es2015',
        minifyInternalExports: true,
        // A chunk smaller than this costs more as a request than as a part of its neighbour.
        experimentalMinChunkSize: 300,
        ...(manualChunks && { manualChunks }),
      },
    },
  ];
}

/** The source files behind the names a package exports, a pattern standing for all files it matches. */
function listEntries(folder) {
  const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const sources = Object.values(exports).map((entry) => entry['faden-source']).filter(Boolean);
  return sources.flatMap((path) => (path.includes('*') ? expand(folder, path) : [`${folder}/${path}`]));
}

function expand(folder, pattern) {
  const [before, after] = pattern.split('*');
  const inside = `${folder}/${before}`;
  const files = existsSync(inside) ? readdirSync(inside) : [];
  return files.filter((file) => file.endsWith(after) && !file.includes('.test.')).map((file) => `${inside}${file}`);
}

/** One package for npm: a file for each module, nothing bundled. */
function library(name) {
  const folder = `packages/${name}`;
  const main = first(`${folder}/src/main.ts`, `${folder}/src/main.tsx`);
  return {
    input: main ? [...listEntries(folder), main] : listEntries(folder),
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('packages/') && !id.startsWith('\0'),
    plugins: [resolveSource([]), compile()],
    onwarn: stopOnWarning,
    treeshake: false,
    output: { dir: `${folder}/dist`, format: 'es', preserveModules: true, preserveModulesRoot: `${folder}/src`, sourcemap: true },
  };
}

const bundles = {
  page: () =>
    browserBundle({
      name: 'faden',
      input: first('packages/loader/src/main.ts'),
      folder: 'dist/page',
      chunks: 'faden',
      // What the first click brings is one file, so that one can type after three requests: launcher, start, language.
      together: together({
        start: 'elements/src/define/faden-panel.ts',
        inside: 'elements/src/define/inside.ts',
        alone: ['elements/src/define/faden-callback.ts', 'elements/src/define/faden-cases.ts'],
      }),
    }),
  desk: () =>
    browserBundle({
      name: 'desk',
      input: first('packages/desk/src/main.tsx', 'packages/desk/src/main.ts'),
      folder: 'dist/desk',
      chunks: 'chunks',
      pages: 'packages/desk/page',
    }),
  verify: () =>
    browserBundle({ name: 'verify', input: first('packages/server/page/verify/main.js'), folder: 'dist/verify', chunks: 'chunks', extra: [copyVerifyPage()] }),
  playground: () =>
    browserBundle({
      name: 'playground',
      input: first('demo/playground/main.ts'),
      folder: 'dist/playground',
      chunks: 'chunks',
      pages: 'demo/playground',
      extra: [copyMockWorker('dist/playground')],
    }),
  ...Object.fromEntries(Object.keys(packages).map((name) => [name === 'desk' ? 'desk-library' : name, () => library(name)])),
};

const only = process.env.ONLY;
export default Object.entries(bundles).flatMap(([name, make]) => (!only || only === name ? make() : []));
