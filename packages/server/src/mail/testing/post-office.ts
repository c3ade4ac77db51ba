import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived at the server. */
export interface ArrivedMail extends Email {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly user: string | undefined;
}

/** A real SMTP server on a socket of this machine. */
export interface PostOffice {
  readonly port: number;
  readonly arrived: readonly ArrivedMail[];
  /** How the next recipients are answered: with this SMTP code; taken when nothing is said. */
  refuse(...codes: readonly number[]): void;
  /** Takes the next mail and cuts the connection before saying so. */
  cutAfterNext(): void;
  close(): Promise<void>;
}

/** What the server asks of whoever sends. `tls` offers encryption; `login` demands a user with a password. */
export interface PostOfficeOptions {
  readonly tls?: boolean;
  readonly login?: { readonly user: string; readonly password: string };
}

const smtpError = (responseCode: number): Error => Object.assign(new Error(`refused with ${responseCode}`), { responseCode });

export async function openPostOffice({ tls = false, login }: PostOfficeOptions = {}): Promise<PostOffice> {
  const arrived: ArrivedMail[] = [];
  const refusals: number[] = [];
  let cuts = 0;
  const sockets = new Set<{ destroy(): void }>();
  const server = new SMTPServer({
    ...(tls ? {} : { disabledCommands: login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'] }),
    authOptional: login === undefined,
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) => (username === login?.user && password === login?.password ? done(null, { user: username }) : done(smtpError(535))),
    onRcptTo: (_address, _session, done) => {
      const code = refusals.shift();
      done(code === undefined ? null : smtpError(code));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const keep = async (): Promise<void> => {
          const mail = await PostalMime.parse(Buffer.concat(parts));
          arrived.push({
            ...mail,
            envelope: { from: mailFrom === false || mailFrom === null ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) },
            user: session.user === undefined ? undefined : String(session.user),
          });
          if (cuts === 0) return done();
          cuts -= 1;
          for (const socket of sockets) socket.destroy();
        };
        void keep();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: { destroy(): void; on(event: 'close', run: () => void): void }) => {
    sockets.add(socket);
    socket.on('close', () => void sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    refuse: (...codes) => void refusals.push(...codes),
    cutAfterNext: () => void (cuts += 1),
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    }),
  };
}
