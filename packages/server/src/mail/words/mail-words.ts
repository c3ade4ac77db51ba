/** What a mail says in one language. Names in braces are filled in. */
export interface MailWords {
  readonly greeting: string;
  /** Why it came, and that nobody reads answers to it. */
  readonly footer: string;
  readonly statusLink: { readonly subject: string; readonly text: string; readonly link: string; readonly care: string };
  readonly callbackConfirmed: { readonly subject: string; readonly text: string; readonly number: string; readonly link: string; readonly care: string };
}
