import { useOpenCase } from '../case/open-case.ts';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import type { Place } from '../workspace/workspace.ts';
import { refusalKey } from './refusal-key.ts';

/** Says why something was refused, at the place where it was asked, and what is missing. */
export function RefusalNote({ place }: { readonly place: Place }) {
  const { workspace } = useOpenCase();
  const t = useWords();
  const refusal = workspace.refusal.value;
  return (
    <div class="refusal" role="alert">
      {refusal?.place === place && (
        <p class="s broken with-sign">
          <Sign name="warning" size="small" />
          <span>{t(refusalKey(refusal.code))}</span>
        </p>
      )}
    </div>
  );
}
