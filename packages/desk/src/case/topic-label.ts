import type { SiteProfile } from '@faden/protocol';

/** What a topic is called, in a language or else in the site's first; its key where the site no longer has it. */
export function topicLabel(profile: SiteProfile, topic: string, lang: string): string {
  const label = profile.topics.find(({ id }) => id === topic)?.label;
  return label?.[lang] ?? label?.[profile.languages[0] ?? 'en'] ?? topic;
}
