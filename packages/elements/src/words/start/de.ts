import type { StartTexts } from '../catalogue.ts';

/** German texts of what is drawn until one can type. */
export const startDe: StartTexts = {
  contact: 'Kontakt',
  contactWith: 'Kontakt zu {brand}',
  close: 'Schließen',
  back: 'Zurück',
  about: 'Worum geht es?',
  ownWords: 'In Ihren eigenen Worten',
  send: 'Senden',
  write: 'Nachricht schreiben',
  writeTo: 'An {name} schreiben',
  attach: 'Datei anhängen',
  myCases: 'Meine Vorgänge',
  loading: 'Wird geladen',
  notReached: 'Wir sind gerade nicht erreichbar.',
  notReachedHint: 'Was Sie schreiben, bleibt hier und geht hinaus, sobald eine Verbindung besteht.',
  tryAgain: 'Noch einmal versuchen',
  tooLong: { one: 'Die Nachricht ist {n} Zeichen zu lang.', other: 'Die Nachricht ist {n} Zeichen zu lang.' },
};
