import type { MailWords } from './mail-words.ts';

/** Mails in English. */
export const en: MailWords = {
  greeting: 'Hello,',
  footer: 'This message was sent automatically on behalf of {site}. Nobody reads answers to it.',
  statusLink: {
    subject: 'Your case {reference} with {site}',
    text: 'this link shows where your case {reference} stands: who is responsible, what happens next, and by when.',
    link: 'See the case',
    care: 'The link opens this case only, without signing in. Do not pass it on. If you did not ask for it, there is nothing to do.',
  },
  callbackConfirmed: {
    subject: 'Your call from {site}: {window}',
    text: 'we will call you: {window}. Your case has the reference {reference}.',
    number: 'We call from this number: {number}',
    link: 'See, move or cancel the call',
    care: 'The link is good for this call only, without signing in. If you did not ask for a call, cancel it there, and nobody will call.',
  },
};
