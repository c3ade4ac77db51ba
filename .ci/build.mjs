// Builds what is stale: the browser artefacts in dist/ and the dist of every package.
// Usage: node .ci/build.mjs [--force] [--types]     --types writes the .d.ts files too
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', '.stamp');
const lock = join(root, '.cache', 'build.lock');
// File systems round times.
const CLOCK_GRAIN_MS = 2000;
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.faden']);

function* listInputs(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* listInputs(path);
    } else if (!/\.(test\.tsx?|md)$/.test(entry.name)) yield path;
  }
}

function hashInputs() {
  const hash = createHash('sha256').update(process.version);
  const single = ['package-lock.json', 'layers.json', 'tsconfig.json', 'rollup.config.mjs'].map((name) => join(root, name));
  const folders = ['packages', 'demo', '.ci'].map((name) => join(root, name)).filter(existsSync);
  for (const file of [...single, ...folders.flatMap((folder) => [...listInputs(folder)])]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isFresh(wanted) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
}

function runTool(file, args) {
  const { status } = spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' });
  return status === 0;
}

/** Waits its turn: two builds at once would write over each other. A lock whose holder is gone is taken over. */
function takeLock() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (isHolderGone()) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function isHolderGone() {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'EISDIR';
  }
}

/** Removes what an earlier build left, once the new one stands: a server that runs meanwhile keeps its files. */
function sweep(since) {
  const folders = ['dist', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/dist`)];
  for (const folder of folders.map((name) => join(root, name)).filter(existsSync)) {
    for (const file of readdirSync(folder, { recursive: true }).filter((path) => folder === join(root, 'dist') || /\.js(\.map)?$/.test(path))) {
      const path = join(folder, file);
      const found = statSync(path);
      if (found.isFile() && found.mtimeMs < since) rmSync(path);
    }
  }
}

function build() {
  const wanted = hashInputs();
  if (!process.argv.includes('--force') && isFresh(wanted)) return true;
  console.log('Building …');
  const start = Date.now();
  if (!runTool('node_modules/rollup/dist/bin/rollup', ['-c', '--silent'])) return false;
  sweep(start - CLOCK_GRAIN_MS);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile, wanted);
  return true;
}

function buildTypes() {
  const configs = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/tsconfig.build.json`);
  const good = runTool('node_modules/typescript/bin/tsc', ['-b', ...configs.filter((path) => existsSync(join(root, path)))]);
  return describeElements() && good;
}

/** Writes custom-elements.json, from which editors know attributes, events, parts and slots. */
function describeElements() {
  return runTool('node_modules/@custom-elements-manifest/analyzer/cem.js', ['analyze', '--quiet', '--config', '.ci/custom-elements.mjs']);
}

takeLock();
try {
  const good = build() && (!process.argv.includes('--types') || buildTypes());
  process.exitCode = good ? 0 : 1;
} finally {
  rmSync(lock, { force: true });
}
