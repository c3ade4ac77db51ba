import type { Assurance } from '@faden/protocol';

/** Who this browser is at one site: a local id that everything kept here hangs on, and what the gateway has said of it. */
export interface Account {
  readonly id: string;
  /** The gateway's id of the customer; `null` before the first session. */
  readonly customer: string | null;
  readonly assurance: Assurance;
  /** The subject of the site's token this account was opened or taken over with; `null` for anonymous. */
  readonly subject: string | null;
  readonly name?: string;
}

/** Whether what is kept under an account may be shown to whoever holds this token (or none). An anonymous account may become anybody's who brings a token. */
export const mayShow = (account: Account, subject: string | null): boolean => account.subject === null || account.subject === subject;
