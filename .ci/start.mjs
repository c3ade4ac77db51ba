// Builds what is stale and starts the demo: one process, four listeners from PORT on. --watch starts again on changes.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');

const { status } = spawnSync(process.execPath, [join(root, '.ci/build.mjs')], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const fromSource = ['--conditions=faden-source', '--import', 'tsx', '--watch', 'packages/server/src/main.ts'];
const env = { FADEN_CONFIG: 'demo/faden.config.json', ...process.env };
const server = spawn(process.execPath, watch ? fromSource : ['packages/server/dist/main.js'], { cwd: root, env, stdio: 'inherit' });
const rollup = ['node_modules/rollup/dist/bin/rollup', '-c', '--silent', '--watch'];
const pages = watch ? spawn(process.execPath, rollup, { cwd: root, stdio: 'inherit' }) : undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => {
  pages?.kill();
  process.exitCode = code ?? (signal ? 1 : 0);
});
