import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hashPassword } from '@faden/server';
import { build } from 'esbuild';

import { root } from '../source/source-files.ts';

/** A server in a process of its own, to be measured. */
export interface BenchServer {
  readonly port: number;
  readonly data: string;
  /** Milliseconds from the start of the process to its ready line. */
  readonly startMs: number;
  /** The memory the process holds, in bytes. */
  resident(): number;
  stop(): Promise<void>;
}

/** The password of the agent `ann` of the measured site. */
export const PASSWORD = 'bench';

/** Makes a data directory with a configuration in it: one site `acme`, one agent `ann`. */
export async function makeData(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'faden-bench-'));
  writeFileSync(join(data, 'faden.config.json'), JSON.stringify({
    // One load generator stands for thousands of people.
    limits: { commandsBurst: 1_000_000, commandsPerMinute: 1_000_000, sessionsPerHour: 1_000_000 },
    sites: [{
      id: 'acme', prefix: 'AC', name: 'Acme', operator: { name: 'Acme' }, supervisor: 'Ada Ash', companyContact: 'Bea Birch',
      languages: ['en'], channels: ['chat'], theme: { accent: '#0b5d57' }, origins: [],
      calendar: { always: true, timeZone: 'Europe/Berlin' },
      topics: [{ id: 'general', label: { en: 'General' }, team: { id: 'team', name: 'Team', responsible: 'Ada Ash' } }],
    }],
    agents: [{ id: 'ann', name: 'Ann', role: 'agent', sites: ['acme'], passwordHash: await hashPassword(PASSWORD) }],
  }));
  return data;
}

/** Throws a data directory away. */
export const dropData = (data: string): void => rmSync(data, { recursive: true, force: true });

let program: Promise<string> | undefined;

/** The server's entry in one file, built once a run. */
export function buildProgram(): Promise<string> {
  program ??= bundle();
  return program;
}

async function bundle(): Promise<string> {
  const outfile = join(root, '.cache/bench/server.mjs');
  await build({
    entryPoints: [join(root, 'test/bench/server-entry.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    conditions: ['faden-source'], external: ['@photostructure/sqlite', 'date-holidays'], logLevel: 'error',
    // Bundled CommonJS asks for this name.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

/** Starts a server on a data directory and waits until it is ready. `wrap` is a program to start it under. */
export async function startBenchServer(data: string, wrap: readonly string[] = []): Promise<BenchServer> {
  const [command = '', ...args] = [...wrap, process.execPath, await buildProgram()];
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, PORT: '0', FADEN_DATA: join(data, 'data'), FADEN_CONFIG: join(data, 'faden.config.json') }, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let startMs = 0;
  const { port, pid } = await new Promise<{ port: number; pid: number }>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      const [, port, pid] = /^ready (\d+) (\d+)$/m.exec(output) ?? [];
      startMs ||= performance.now() - started;
      if (port && pid) resolve({ port: Number(port), pid: Number(pid) });
    });
  });
  return {
    port, data, startMs,
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024,
    async stop() {
      const ended = once(child, 'exit');
      // To the server itself: a program it runs under would keep the signal.
      process.kill(pid, 'SIGTERM');
      await ended;
    },
  };
}
