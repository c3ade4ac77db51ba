// Writes down what a bundle is made of, for the size budgets, and the licences of the libraries inside.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A rollup plugin that emits `chunks.json` (file → imports, later imports, modules) and `LICENSES.txt`. */
export function buildRecord() {
  return {
    name: 'faden-build-record',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const record = chunks.map(({ fileName, imports, dynamicImports, modules, isEntry, name }) => [
        fileName,
        { name, isEntry, imports, dynamicImports, modules: Object.keys(modules).map(shorten).sort() },
      ]);
      this.emitFile({ type: 'asset', fileName: 'chunks.json', source: `${JSON.stringify(Object.fromEntries(record), null, 2)}\n` });
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: collectLicences(chunks) });
    },
  };
}

function shorten(id) {
  return id.replace(/^\0/, '').replace(`${process.cwd()}/`, '');
}

function collectLicences(chunks) {
  const ids = chunks.flatMap(({ modules }) => Object.keys(modules));
  const folders = new Set(ids.filter((id) => id.includes('node_modules')).map(packageFolder));
  return [...folders].filter(Boolean).sort().map(describePackage).join('\n\n');
}

function packageFolder(id) {
  for (let folder = dirname(id); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder;
  }
  return '';
}

function describePackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`;
}
