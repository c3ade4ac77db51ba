// The server under measurement: the real one, quiet.
import { readSettings, startServer } from '@faden/server';

const server = await startServer({
  settings: readSettings(process.env, process.cwd()),
  root: process.cwd(),
  log: { write: (level, event) => level === 'error' && process.stderr.write(`${event}\n`) },
});
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`ready ${new URL(server.origins['gateway'] ?? '').port} ${process.pid}\n`);
