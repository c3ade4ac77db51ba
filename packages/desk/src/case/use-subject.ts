import { useModel } from '../app/model-context.ts';
import { useOpenCase } from './open-case.ts';
import { topicLabel } from './topic-label.ts';

/** What a case is called: the first words of the concern as the inbox has them, or its topic. */
export function useSubject(): string {
  const { conversation, site } = useOpenCase();
  const { inbox, preferences } = useModel();
  const row = inbox.value.find(({ id }) => id === conversation.id);
  const first = conversation.hasOlder ? undefined : conversation.timeline.find(({ entry }) => entry.kind === 'message.posted' && entry.by.role === 'customer');
  const words = row?.subject ?? (first?.entry.kind === 'message.posted' ? first.entry.body?.text : undefined);
  return words === undefined ? topicLabel(site.profile, conversation.topic, preferences.value.lang) : firstSentence(words);
}

/** The first sentence of a concern, as a title: cut at a word when it is long. */
export function firstSentence(words: string): string {
  const sentence = /^[\s\S]*?[.?!…](?=\s|$)/.exec(words.trim())?.[0] ?? words.trim();
  const plain = sentence.replace(/\s+/g, ' ').replace(/\.$/, '');
  return plain.length <= 72 ? plain : `${plain.slice(0, 72).replace(/\s+\S*$/, '')} …`;
}
