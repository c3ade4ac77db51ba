import type { ConnectionState } from '@faden/client';

import { Sign } from '../look/sign.tsx';
import type { WordKey } from '../words/catalogue.ts';
import { useWords } from '../words/use-words.ts';
import { useModel } from './model-context.ts';

const said: Partial<Record<ConnectionState, WordKey>> = { reconnecting: 'bannerReconnecting', offline: 'bannerOffline', refused: 'bannerRefused' };

/** Says that the connection is lost and what stays safe; nothing while all is well. */
export function ConnectionBanner() {
  const { connection } = useModel();
  const t = useWords();
  const key = said[connection.value];
  return (
    <div class="banner" role="status">
      {key && <p class="s with-sign"><Sign name="offline" size="small" /><span>{t(key)}</span></p>}
    </div>
  );
}
