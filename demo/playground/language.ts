/** The languages of the playground. */
export type Language = 'de' | 'en';

/** The language the address asks for; German unless told otherwise, as on the demo sites. */
export const language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'de';
