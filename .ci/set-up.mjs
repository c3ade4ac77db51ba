// Makes a fresh clone ready: the right Node, all packages, and with --browsers a Chromium, with --all-browsers also
// Firefox and WebKitGTK where they can be had. Node's built-ins only.
// Usage: node .ci/set-up.mjs [--browsers | --all-browsers]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, findProgram, findWebKit } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.faden-stamp');
const NEEDED = [20, 19];
const APT = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function run(program, args, env = process.env) {
  return spawnSync(program, args, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  stop(`Faden needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
}

function stamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.version} ${process.platform} ${process.arch}`).digest('hex');
}

/** Says whether npm's own record of node_modules already has every package of the lockfile in the right version. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, link, optional }]) => {
    if (!place.includes('node_modules/')) return true;
    const found = present[place];
    return found ? link || found.version === version : optional;
  });
}

function installPackages() {
  const wanted = stamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!isInstalled()) {
    console.log('Installing packages (npm ci) …');
    if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])) {
      stop('The packages could not be installed; the reason stands above. Is the npm registry reachable?');
    }
  }
  writeFileSync(stampFile, wanted);
}

/** Installs packages of the system where that is allowed; whoever needs them looks afterwards. */
function installFromSystem(name, packages) {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return;
  console.log(`Installing ${name} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q', '-o', 'DPkg::Lock::Timeout=300'], env);
  run('apt-get', ['install', '-q', ...APT, ...packages], env);
}

function installChromium() {
  if (findChromium()) return;
  if (process.env.CHROME_PATH) stop(`CHROME_PATH is "${process.env.CHROME_PATH}", and no program can be started there.`);
  installFromSystem('Chromium', ['chromium', 'fonts-liberation']);
  if (!findChromium()) {
    stop('The tests need a Chromium. Run `sudo apt-get install chromium`, or set CHROME_PATH to a Chrome or Chromium.');
  }
}

checkNode();
installPackages();
const all = process.argv.includes('--all-browsers');
if (all || process.argv.includes('--browsers')) installChromium();
// These are welcome and not needed: the test runner says which engines it could not run in.
if (all && !findFirefox()) installFromSystem('Firefox', ['firefox-esr']);
if (all && !findWebKit()) installFromSystem('WebKitGTK', ['webkit2gtk-driver', 'xvfb']);
