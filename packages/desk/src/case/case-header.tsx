import type { RefObject } from 'preact';

import { useModel } from '../app/model-context.ts';
import { Monogram } from '../look/monogram.tsx';
import { Sign } from '../look/sign.tsx';
import { useTimes } from '../time/use-times.ts';
import { Sentence } from '../words/sentence.tsx';
import { useWords } from '../words/use-words.ts';
import { CaseActions } from './case-actions.tsx';
import { useOpenCase } from './open-case.ts';
import { statusWord } from './status-word.ts';
import { useSubject } from './use-subject.ts';

/** What the header needs besides the case: where focus goes, and whether the side with the customer is open on small screens. */
export interface CaseHeaderProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly aside: { readonly open: boolean; readonly toggle: () => void };
}

/** For whom the agent speaks, what it is about, where it stands, and what can be done. */
export function CaseHeader({ heading, aside }: CaseHeaderProps) {
  const { conversation, site: { profile } } = useOpenCase();
  const { open } = useModel();
  const { moment } = useTimes();
  const t = useWords();
  const subject = useSubject();
  return (
    <header class="case-head">
      <div class="case-for">
        <button type="button" class="plain back" aria-label={t('toInbox')} onClick={() => open(null)}><Sign name="back" /></button>
        <p class="m strong accent with-monogram"><Monogram letters={profile.prefix} size="m" />{t('youSpeakFor', { brand: profile.name })}</p>
        <p class="s muted reference">{conversation.openedAt ? t('referenceSince', { reference: conversation.reference ?? '', when: moment(conversation.openedAt) }) : conversation.reference}</p>
        <button type="button" class="plain show-aside" aria-expanded={aside.open} aria-label={t('customerAndCard')} onClick={aside.toggle}><Sign name="person" /></button>
      </div>
      <div class="case-about">
        <div>
          <h1 id="case-title" class="title" tabIndex={-1} ref={heading}>{subject}</h1>
          <StatusLine />
        </div>
        <CaseActions />
      </div>
    </header>
  );
}

function StatusLine() {
  const { conversation: { status, nextUpdateBy }, site: { profile } } = useOpenCase();
  const { deadline, passed } = useTimes();
  const t = useWords();
  if (!status) return null;
  return (
    <p class="m">
      {statusWord(status, profile.name, t)}{' '}
      {nextUpdateBy !== null && (
        <Sentence text={t(passed(nextUpdateBy) ? 'nextUpdateWasDue' : 'nextUpdateDue')} parts={{ when: <span class={passed(nextUpdateBy) ? 'strong broken tied' : 'strong tied'}>{deadline(nextUpdateBy)}</span> }} />
      )}
    </p>
  );
}
