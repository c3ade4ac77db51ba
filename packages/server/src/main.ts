import { fileURLToPath } from 'node:url';

import { FadenError } from '@faden/protocol';

import { createJsonLog } from './start/json-log.ts';
import { announce } from './start/announce.ts';
import { startServer } from './start/start-server.ts';
import { readSettings } from './settings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Says in one sentence why it cannot go on, and ends with 1. Anything unforeseen keeps its stack. */
function fail(error: unknown): never {
  console.error(error instanceof FadenError ? error.message : error);
  process.exit(1);
}

async function main(): Promise<void> {
  const log = createJsonLog({ clock: { now: () => Date.now() }, write: (line) => process.stderr.write(`${line}\n`) });
  const server = await startServer({ settings: readSettings(process.env, process.cwd()), root, log });
  let stopping = false;
  const stop = async (): Promise<void> => {
    // Who asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop().catch(fail));
  process.on('SIGHUP', () => {
    server.reload().then(
      () => log.write('info', 'configuration_reloaded'),
      (error: unknown) => {
        log.write('error', 'configuration_kept');
        console.error(error instanceof FadenError ? error.message : error);
      },
    );
  });
  process.stdout.write(announce(server));
}

main().catch(fail);
