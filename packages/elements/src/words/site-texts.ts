import type { SiteProfile, Texts } from '@faden/protocol';

/** A site's own text in the reader's language, by its base language if need be, else in the site's first language. */
export function siteText(texts: Texts, locale: string, { languages }: Pick<SiteProfile, 'languages'>): string {
  const base = locale.split('-')[0] ?? locale;
  return texts[locale] ?? texts[base] ?? texts[languages[0] ?? ''] ?? Object.values(texts)[0] ?? '';
}

/** The label of a topic, or nothing when the profile is not here or knows no such topic. */
export function topicLabel(profile: SiteProfile | undefined, topic: string | undefined, locale: string): string {
  const found = profile?.topics.find(({ id }) => id === topic);
  return found && profile ? siteText(found.label, locale, profile) : '';
}
