import type { DeskAgent } from '@faden/protocol';

import { useModel } from '../app/model-context.ts';
import type { Shelf } from '../app/model.ts';
import { countUnattended } from '../calls/call-sections.ts';
import type { SignName } from '../look/desk-signs.ts';
import { Mark } from '../look/mark.tsx';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { OwnMenu } from './own-menu.tsx';

const shelves: readonly { readonly shelf: Shelf; readonly sign: SignName }[] = [
  { shelf: 'open', sign: 'inbox' },
  { shelf: 'calls', sign: 'handset' },
  { shelf: 'ended', sign: 'archive' },
];

/** The narrow strip at the start: which list is shown, how many calls nobody attends to, and the agent's own menu. */
export function Rail({ me }: { readonly me: DeskAgent }) {
  return (
    <div class="rail">
      <Mark />
      <ul class="shelves">
        {shelves.map(({ shelf, sign }) => <li key={shelf}><ShelfButton shelf={shelf} sign={sign} /></li>)}
      </ul>
      <OwnMenu me={me} />
    </div>
  );
}

function ShelfButton({ shelf: name, sign }: (typeof shelves)[number]) {
  const { shelf, open, calls, now } = useModel();
  const t = useWords();
  const { urgent, risk } = countUnattended(calls.value, now.value);
  const n = name === 'calls' ? urgent + risk : 0;
  const label = n === 0 ? t(`shelf_${name}`) : t('shelfCalls', { n });
  return (
    <button
      type="button"
      class="plain"
      aria-label={label}
      title={label}
      aria-current={shelf.value === name ? 'page' : undefined}
      onClick={() => {
        shelf.value = name;
        open(null);
      }}
    >
      <Sign name={sign} />
      {n > 0 && <span class={urgent > 0 ? 'shelf-count broken' : 'shelf-count late'} aria-hidden="true">{n}</span>}
    </button>
  );
}
