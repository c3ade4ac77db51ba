import { useModel } from '../app/model-context.ts';
import { Knot } from '../look/knot.tsx';
import { useWords } from '../words/use-words.ts';

/** The states of a case without words: being fetched, not given to us, erased. */
export function CaseQuiet({ phase }: { readonly phase: 'loading' | 'refused' | 'gone' }) {
  const { open } = useModel();
  const t = useWords();
  return (
    <main class="case-quiet">
      {phase === 'loading' ? (
        <div role="status" aria-label={t('loading')} class="skeleton">
          <div class="row words"><Knot tie="words" /><div class="row-body"><i /><i /><i /></div></div>
          <div class="row pending"><Knot tie="pending" /><div class="row-body"><i /><i /></div></div>
        </div>
      ) : (
        <div role="status">
          <h1 class="lead">{t(`case_${phase}`)}</h1>
          <p class="m">{t(`case_${phase}Hint`)}</p>
          <button type="button" onClick={() => open(null)}>{t('toInbox')}</button>
        </div>
      )}
    </main>
  );
}
