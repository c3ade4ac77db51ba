import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own. */
export interface ChildServer {
  /** Where it answers, as its ready line says. */
  readonly origins: Readonly<Record<string, string>>;
  readonly pid: number;
  /** Everything it has written so far. */
  output(): string;
  /** Resolves once it has written this. */
  says(pattern: RegExp): Promise<void>;
  /** Sends a signal and gives code and signal it ended with. */
  end(signal: NodeJS.Signals): Promise<readonly [code: number | null, signal: NodeJS.Signals | null]>;
  kill(signal: NodeJS.Signals): void;
}

/** A server that ended before it was ready. */
export interface FailedStart {
  readonly code: number | null;
  readonly output: string;
}

/** Starts a program and waits for its line `ready {…}`, or for its end. */
export async function startChild(program: string, environment: Readonly<Record<string, string>>): Promise<ChildServer | FailedStart> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [program], { env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const ready = new Promise<Record<string, string>>((resolve) => {
    const collect = (part: Buffer): void => {
      output += part.toString();
      const line = /^ready (\{.*\})$/m.exec(output)?.[1];
      if (line !== undefined) resolve(JSON.parse(line));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
  });
  const first = await Promise.race([ready, ended]);
  if (Array.isArray(first)) return { code: first[0], output };
  return serverOf(child, { origins: first, ended, output: () => output });
}

/** The same, for those who only want a server that runs. */
export async function startReadyChild(program: string, environment: Readonly<Record<string, string>>): Promise<ChildServer> {
  const started = await startChild(program, environment);
  if ('code' in started) throw new Error(`The server ended with ${started.code}: ${started.output}`);
  return started;
}

interface Started {
  readonly origins: Readonly<Record<string, string>>;
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>;
  output(): string;
}

async function untilSaid(child: ChildProcess, pattern: RegExp, output: () => string): Promise<void> {
  while (!pattern.test(output())) await Promise.race([child.stdout, child.stderr].map((stream) => stream && once(stream, 'data')));
}

function serverOf(child: ChildProcess, { origins, ended, output }: Started): ChildServer {
  return {
    origins,
    pid: child.pid ?? 0,
    output,
    says: (pattern) => untilSaid(child, pattern, output),
    kill: (signal) => void child.kill(signal),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
