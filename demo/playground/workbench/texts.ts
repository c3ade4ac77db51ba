import type { Language } from '../language.ts';

/** What the workbench says, by the names in its page. */
export const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    lead: 'Beide Seiten eines Gesprächs auf einer Seite, über dem Mock: das echte Gateway, im Speicher dieser Seite. Es wird nichts gerufen.',
    scenario: 'Lage',
    customer: 'Kundin oder Kunde, bei der Musterbank',
    desk: 'Arbeitsplatz von Jonas Weber',
    log: 'Was über die Leitung geht',
    samples: 'Beispiele, die laufen',
    run: 'Ausführen',
    lost: 'verloren',
  },
  en: {
    lead: 'Both sides of a conversation in one page, over the mock: the real gateway, in this page’s memory. Nothing is called.',
    scenario: 'Situation',
    customer: 'Customer, at Musterbank',
    desk: 'Desk of Jonas Weber',
    log: 'What crosses the line',
    samples: 'Samples that run',
    run: 'Run',
    lost: 'lost',
  },
};
