import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a bench came out. */
export type Ending = 'measured' | 'failed' | 'given-up';

/**
 * Runs this very program again for one bench and waits no longer than `seconds`: whatever hangs, a lost delivery or a server that
 * does not answer, ends with it, servers and data included.
 */
export function runAlone(args: readonly string[], seconds: number): Promise<Ending> {
  const temporary = mkdtempSync(join(tmpdir(), 'faden-benches-'));
  const [program = ''] = process.argv.slice(1);
  // A group of its own, so that the servers it starts can be ended with it.
  const child = spawn(process.execPath, [...process.execArgv, program, ...args, '--alone'], { stdio: 'inherit', detached: true, env: { ...process.env, TMPDIR: temporary } });
  const endGroup = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const interrupted = (): void => {
    endGroup();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return new Promise((resolve) => {
    let ending: Ending = 'failed';
    const timer = setTimeout(() => {
      ending = 'given-up';
      endGroup();
    }, seconds * 1000);
    child.once('close', (code) => {
      clearTimeout(timer);
      endGroup();
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      rmSync(temporary, { recursive: true, force: true });
      resolve(code === 0 ? 'measured' : ending);
    });
  });
}
