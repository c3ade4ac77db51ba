import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../source/source-files.ts';
import { eventually } from './eventually.ts';
import { findFreePorts } from './free-ports.ts';

/** The real server with the demo configuration, in a process of its own. */
export interface RunningServer {
  /** Gateway, desk and docs. */
  readonly gateway: string;
  /** The demo site of Musterbank, on another origin. */
  readonly musterbank: string;
  /** The demo site of Stadtwerke, on another origin, under a strict policy. */
  readonly stadtwerke: string;
  /** The page with both sides and no server. */
  readonly playground: string;
  /** The password of the demo's agents, as printed at start. */
  readonly password: string;
  /** Everything the process has written so far. */
  output(): string;
  /** Ends the process at once, as a power cut would (SIGKILL). */
  kill(): Promise<void>;
  /** Starts it again on the same ports and the same data. */
  restart(): Promise<void>;
  /** Ends it politely (SIGTERM) and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it and throws its data away. */
  dispose(): Promise<void>;
}

/** What may differ between servers under test. */
export interface ServerOptions {
  /** More environment, such as `FADEN_TIME`. */
  env?: Readonly<Record<string, string>>;
}

const LISTENERS = 4;
const START_PATIENCE_MS = 30_000;

/** Starts the built server on free ports with an empty data folder and waits until it says it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'faden-data-'));
  const port = await findFreePorts(LISTENERS);
  const env = { ...process.env, FADEN_CONFIG: 'demo/faden.config.json', FADEN_DATA: data, PORT: String(port), ...options.env };
  let written = '';
  let child = await launch(env, (text) => (written += text));

  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    const [code] = await ended;
    return code;
  };

  return {
    ...readOrigins(written),
    password: /password: (\S+)/.exec(written)?.[1] ?? '',
    output: () => written,
    kill: async () => void (await end('SIGKILL')),
    async restart() {
      child = await launch(env, (text) => (written += text));
    },
    stop: () => end('SIGTERM'),
    async dispose() {
      await end('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Reads the last line of a start, `ready {…}`, which names the four origins. */
function readOrigins(written: string): Pick<RunningServer, 'gateway' | 'musterbank' | 'stadtwerke' | 'playground'> {
  return JSON.parse(/^ready (\{.*\})$/m.exec(written)?.[1] ?? '{}') as ReturnType<typeof readOrigins>;
}

async function launch(env: NodeJS.ProcessEnv, write: (text: string) => void): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['packages/server/dist/main.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let own = '';
  const collect = (part: Buffer): void => {
    own += part.toString();
    write(part.toString());
  };
  // A test that dies must not leave a server behind.
  const endWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  await eventually('the server is ready', () => {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}:\n${own}`);
    return /^ready \{.*\}$/m.test(own);
  }, START_PATIENCE_MS);
  return child;
}
