/** What a calendar says of a call. */
export interface CalendarWords {
  /** In the day's view. */
  summary(site: string): string;
  /** `number` is the one that will call, E.164; `reference` the case's. */
  description(facts: { readonly site: string; readonly reference: string; readonly number?: string | undefined }): string;
}

const english: CalendarWords = {
  summary: (site) => `Call from ${site}`,
  description: ({ site, reference, number }) => [`${site} calls you in this window.`, ...(number === undefined ? [] : [`The number that calls: ${number}`]), `Case: ${reference}`].join('\n'),
};

const german: CalendarWords = {
  summary: (site) => `Rückruf von ${site}`,
  description: ({ site, reference, number }) => [`${site} ruft Sie in diesem Zeitfenster an.`, ...(number === undefined ? [] : [`Es ruft an: ${number}`]), `Vorgang: ${reference}`].join('\n'),
};

/** The words for a language; English where it is not known. */
export const calendarWords = (lang: string): CalendarWords => (lang.startsWith('de') ? german : english);
