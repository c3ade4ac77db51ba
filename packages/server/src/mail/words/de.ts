import type { MailWords } from './mail-words.ts';

/** Mails in German. */
export const de: MailWords = {
  greeting: 'Guten Tag,',
  footer: 'Diese Nachricht wurde automatisch im Auftrag von {site} verschickt. Antworten darauf liest niemand.',
  statusLink: {
    subject: 'Ihr Vorgang {reference} bei {site}',
    text: 'mit diesem Link sehen Sie den Stand Ihres Vorgangs {reference}: wer zuständig ist, was als Nächstes geschieht und bis wann.',
    link: 'Vorgang ansehen',
    care: 'Der Link öffnet nur diesen Vorgang, ohne Anmeldung. Geben Sie ihn nicht weiter. Haben Sie nicht danach gefragt, ist nichts zu tun.',
  },
  callbackConfirmed: {
    subject: 'Ihr Rückruf von {site}: {window}',
    text: 'wir rufen Sie an: {window}. Ihr Vorgang hat die Nummer {reference}.',
    number: 'Wir rufen von dieser Nummer an: {number}',
    link: 'Rückruf ansehen, verschieben oder absagen',
    care: 'Der Link gilt nur für diesen Rückruf, ohne Anmeldung. Haben Sie keinen Rückruf gewünscht, sagen Sie ihn dort ab; dann ruft niemand an.',
  },
};
