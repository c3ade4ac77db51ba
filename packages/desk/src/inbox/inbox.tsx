import type { DeskAgent } from '@faden/protocol';
import { useSignal } from '@preact/signals';

import { useModel } from '../app/model-context.ts';
import { useWords } from '../words/use-words.ts';
import { BrandSection } from './brand-section.tsx';
import { moveInList } from './move-in-list.ts';
import { arrange, type Order, type Scope } from './order.ts';
import { Select } from './select.tsx';
import { WaitingNow } from './waiting-now.tsx';

const scopes: readonly Scope[] = ['all', 'mine', 'free'];
const orders: readonly Order[] = ['waiting', 'due', 'topic'];

/** Every open case of the agent's brands, live: what calls first, then who waits longest. */
export function Inbox({ me }: { readonly me: DeskAgent }) {
  const { inbox } = useModel();
  const t = useWords();
  const scope = useSignal<Scope>('all');
  const order = useSignal<Order>('waiting');
  const groups = arrange(inbox.value, { me, scope: scope.value, order: order.value });
  return (
    <nav class="inbox" aria-label={t('cases')}>
      <div class="inbox-head">
        <h1 class="unseen">{t('cases')}</h1>
        <Select large label={t('whichCases')} value={scope.value} options={scopes.map((value) => ({ value, label: t(`scope_${value}`) }))} onChoose={(value) => void (scope.value = value)} />
        <Select label={t('inWhichOrder')} value={order.value} options={orders.map((value) => ({ value, label: t(`order_${value}`) }))} onChoose={(value) => void (order.value = value)} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between the buttons inside, which are reachable by Tab as well. */}
      <div class="inbox-list" onKeyDown={moveInList}>
        {groups.map((group) => <BrandSection key={group.site} group={group} me={me} />)}
      </div>
      <WaitingNow rows={inbox.value} me={me} />
    </nav>
  );
}
