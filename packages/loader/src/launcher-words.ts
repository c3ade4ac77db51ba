/** The few words the launcher says before any catalogue is here: its name, what an unread answer adds to it, what the box asks for, and what to do when nothing comes. */
export type LauncherWords = readonly [contact: string, unread: string, ownWords: string, failed: string];

const en: LauncherWords = ['Contact', 'unread answer', 'In your own words', 'We cannot be reached. Your words stay here. Close and try again.'];
const de: LauncherWords = ['Kontakt', 'ungelesene Antwort', 'In Ihren eigenen Worten', 'Wir sind nicht erreichbar. Ihre Worte bleiben hier. Bitte schließen und neu öffnen.'];

/** The words for a language tag; English where we have none. */
export const launcherWords = (lang: string): LauncherWords => (/^de\b/i.test(lang) ? de : en);
