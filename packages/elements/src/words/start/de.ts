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
  attach: 'Datei anhängen',
  myCases: 'Meine Vorgänge',
  notReached: 'Wir sind gerade nicht erreichbar.',
  tooLong: { one: 'Die Nachricht ist {n} Zeichen zu lang.', other: 'Die Nachricht ist {n} Zeichen zu lang.' },
};
