import type { CaseHandle, Faden } from '@faden/client';
import type { SiteProfile } from '@faden/protocol';

/** What the first words of a new case need. */
export interface OpenDeps {
  readonly text: string;
  readonly topic: string | undefined;
  readonly locale: string;
  wake(): Promise<Faden | undefined>;
  profile(): SiteProfile | undefined | Promise<SiteProfile | undefined>;
}

/** The topic of a case nobody chose one for: the wished one, else the site's `general`, else its first that is no emergency. */
export function topicToOpen(profile: SiteProfile | undefined, wished: string | undefined): string | undefined {
  if (wished !== undefined) return wished;
  const open = profile?.topics.filter(({ emergency }) => !emergency) ?? [];
  return (open.find(({ id }) => id === 'general') ?? open[0])?.id;
}

/** Opens a case with its first words; gives nothing when there is no client or no topic to open it with, so that the words stay where they are. */
export async function openWith({ text, topic, locale, wake, profile }: OpenDeps): Promise<CaseHandle | undefined> {
  const faden = await wake();
  const about = topic ?? topicToOpen(await profile(), undefined);
  if (!faden || about === undefined) return undefined;
  return faden.cases.open({ topic: about, text, lang: locale, page: { url: location.href, title: document.title } });
}
