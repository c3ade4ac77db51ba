import type { Mail, MailTransport } from './mail.ts';

/** A mail in the mailbox; `number` counts from 1. */
export interface KeptMail extends Mail {
  readonly number: number;
}

/** Where a demonstration's mail ends: in the process itself, so that it can be read and its links followed. */
export interface Mailbox extends MailTransport {
  /** The newest first. */
  mails(): readonly KeptMail[];
}

const MOST = 200;

/** An empty mailbox. It forgets the oldest of more than 200 mails, and all of them with the process. */
export function createMailbox(): Mailbox {
  let mails: readonly KeptMail[] = [];
  return {
    endpoint: 'mailbox',
    send: async (mail) => {
      mails = [{ ...mail, number: (mails[0]?.number ?? 0) + 1 }, ...mails].slice(0, MOST);
      return { type: 'done' };
    },
    mails: () => mails,
    close: () => undefined,
  };
}
