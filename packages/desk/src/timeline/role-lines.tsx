import type { RoleCard } from '@faden/protocol';

import { useWords } from '../words/use-words.ts';
import { Sentence } from '../words/sentence.tsx';

/** The lines of a role card beneath the name: employer and brand, what the person may decide, who is above. */
export function RoleLines({ card }: { readonly card: RoleCard }) {
  const t = useWords();
  return (
    <>
      <p class="m muted">{t('employer', { employer: card.employer, brand: card.onBehalfOf })}</p>
      {card.decides !== undefined && <p class="m muted"><Sentence text={t('mayDecide')} parts={{ what: <span class="said">{card.decides}</span> }} /></p>}
      {card.supervisor !== undefined && <p class="m muted"><Sentence text={t('supervisorIs')} parts={{ name: <span class="said">{card.supervisor}</span> }} /></p>}
    </>
  );
}
