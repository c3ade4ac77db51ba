import type { Handed } from '@faden/gateway';
import { createTransport } from 'nodemailer';

import type { Mail, MailTransport } from './mail.ts';

/** The server that takes our mail. `security`: TLS from the first byte, TLS asked for before anything is said, or none at all. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login?: { readonly user: string; readonly password: string };
}

const TIMEOUT_MS = 20_000;
const CONNECTIONS = 4;

/** Mail by SMTP, over a few connections that are kept. */
export function createSmtpTransport({ host, port, security, login }: SmtpSettings): MailTransport {
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    host, port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(login === undefined ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    endpoint: `mail ${host}:${port}`,
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail));
        return { type: 'done' };
      } catch (cause) {
        return faultOf(cause);
      }
    },
    close: () => transport.close(),
  };
}

/** The message, marked as automatic, so that no machine answers it (RFC 3834). */
function messageOf({ messageId, from, to, subject, text, html, lang, at }: Mail) {
  return {
    messageId, from, subject, text, html,
    to: { name: '', address: to },
    envelope: { from: from.address, to },
    date: new Date(at),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': lang },
  };
}

/** A server's final no to this mail is final; whatever may pass is tried again: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
function faultOf(cause: unknown): Handed {
  const { responseCode, code } = cause instanceof Error ? (cause as { responseCode?: unknown; code?: unknown }) : {};
  const name = typeof code === 'string' ? code : 'SMTP';
  const reason = typeof responseCode === 'number' ? `${name.toLowerCase()}-${responseCode}` : name.toLowerCase();
  // A no to encryption or login is a no to us, which somebody will put right, and not to the mail.
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && (name === 'EENVELOPE' || name === 'EMESSAGE');
  return { type: isFinal ? 'refused' : 'again', reason };
}
