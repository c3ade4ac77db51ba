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

/** The subject a token claims, read without checking it: only the gateway can do that. `null` when there is none. */
export function subjectOf(token: string): string | null {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const claims: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0))));
    const subject = (claims as { readonly sub?: unknown } | null)?.sub;
    return typeof subject === 'string' ? subject : null;
  } catch {
    return null;
  }
}

/** Whether what is kept under an account may be shown to whoever holds this token (or none). An anonymous account may become anybody's who brings a token. */
export const mayShow = (account: Account, subject: string | null): boolean => account.subject === null || account.subject === subject;
