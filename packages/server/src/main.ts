import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';

import { configJsonSchema } from '@faden/gateway';
import { FadenError } from '@faden/protocol';

import { hashPassword } from './secrets/password-hash.ts';
import { readSettings } from './settings.ts';
import { announce } from './start/announce.ts';
import { createJsonLog } from './start/json-log.ts';
import { startServer } from './start/start-server.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Says in one sentence why it cannot go on, and ends with 1. What nobody foresaw keeps its stack. */
function fail(error: unknown): never {
  console.error(error instanceof FadenError ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env, process.cwd());
  const log = createJsonLog({ clock: { now: () => Date.now() }, least: settings.logLevel, write: (line) => process.stderr.write(`${line}\n`) });
  const server = await startServer({ settings, root, log });
  let stopping = false;
  const stop = async (): Promise<void> => {
    // Who asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop().catch(fail));
  process.on('SIGHUP', () => {
    server.reload().then(
      () => console.log('The configuration was read again.'),
      (error: unknown) => console.error(`The configuration stays as it was:\n${error instanceof FadenError ? error.message : String(error)}`),
    );
  });
  process.stdout.write(announce(server));
}

/** What the program can do, by its first argument; serve without one. */
const commands: Readonly<Record<string, () => Promise<void>>> = {
  serve,
  schema: async () => console.log(JSON.stringify(configJsonSchema(), null, 2)),
  'hash-password': async () => {
    const [password = ''] = (await createInterface({ input: process.stdin }).question('')).split('\n');
    if (password === '') throw new FadenError('bad_request', 'Give the password on the standard input, for example `echo "…" | node main.js hash-password`.');
    console.log(await hashPassword(password));
    process.exit(0);
  },
};

const [name = 'serve'] = process.argv.slice(2);
const command = commands[name];
if (command) command().catch(fail);
else fail(new FadenError('bad_request', `"${name}" is no command; there are ${Object.keys(commands).join(', ')}.`));
