import type { Handed } from '@faden/gateway';

/** A mail as it is sent: plain text, and the same as HTML. */
export interface Mail {
  /** The same for every attempt, so that a mail that arrives twice is recognised. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly lang: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Takes mail away: to a server, or to the mailbox of a demonstration. */
export interface MailTransport {
  /** What fails and recovers together. */
  readonly endpoint: string;
  /** Hands a mail over; never rejects. */
  send(mail: Mail): Promise<Handed>;
  close(): void;
}
