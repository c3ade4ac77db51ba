import type { DeskAgent } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import type { Shelf } from '../app/model.ts';
import type { SignName } from '../look/desk-signs.ts';
import { Mark } from '../look/mark.tsx';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { OwnMenu } from './own-menu.tsx';

const shelves: readonly { readonly shelf: Shelf; readonly sign: SignName }[] = [
  { shelf: 'open', sign: 'inbox' },
  { shelf: 'ended', sign: 'archive' },
];

/** The narrow strip at the start: which shelf of cases is shown, and the agent's own menu. */
export function Rail({ me }: { readonly me: DeskAgent }) {
  const { shelf, open } = useModel();
  const t = useWords();
  return (
    <div class="rail">
      <Mark />
      <ul class="shelves">
        {shelves.map(({ shelf: name, sign }) => (
          <li key={name}>
            <button
              type="button"
              class="plain"
              aria-label={t(`shelf_${name}`)}
              title={t(`shelf_${name}`)}
              aria-current={shelf.value === name ? 'page' : undefined}
              onClick={() => {
                shelf.value = name;
                open(null);
              }}
            >
              <Sign name={sign} />
            </button>
          </li>
        ))}
      </ul>
      <OwnMenu me={me} />
    </div>
  );
}
