import { useEffect } from 'preact/hooks';

import { useModel } from '../app/model-context.ts';
import { useOpenCase } from '../case/open-case.ts';
import { useWords } from '../words/use-words.ts';
import type { Option } from './choice.tsx';
import { receivers } from './receivers.ts';

/** The colleagues to choose from, with who is here read anew when the form opens. */
export function useReceivers(except: readonly string[]): readonly Option[] {
  const { conversation, site } = useOpenCase();
  const { sites } = useModel();
  const t = useWords();
  useEffect(() => void sites.load([conversation.site]), [sites, conversation.site]);
  return receivers(site.colleagues, except, t);
}
