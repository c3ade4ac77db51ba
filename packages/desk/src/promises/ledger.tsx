import type { CommitmentView } from '@faden/protocol';

import { useOpenCase } from '../case/open-case.ts';
import { useTimes } from '../time/use-times.ts';
import { useWords } from '../words/use-words.ts';
import { inLedgerOrder, isOwed } from './ledger-order.ts';
import { PromiseGlyph } from './promise-glyph.tsx';
import { promiseState } from './promise-state.ts';

/** Every promise of the case, as the customer sees them too, and what can be done about those that are owed. */
export function Ledger() {
  const { conversation: { commitments } } = useOpenCase();
  const t = useWords();
  if (commitments.length === 0) return null;
  return (
    <section>
      <h2 class="xs strong muted">{t('promises')}</h2>
      <ul class="ledger">{inLedgerOrder(commitments).map((promise) => <Promised key={promise.name} promise={promise} />)}</ul>
    </section>
  );
}

function Promised({ promise }: { readonly promise: CommitmentView }) {
  const times = useTimes();
  const t = useWords();
  const { text, tone } = promiseState(promise, t, times);
  const gone = promise.status === 'moved' || promise.status === 'withdrawn' || promise.status === 'given-up';
  return (
    <li>
      <PromiseGlyph status={promise.status} />
      <div>
        <p class={gone ? 'binding muted before' : 'binding'}>{promise.text ?? t('contentRemoved')}</p>
        <p class="s muted">{t('promiseBy_', { when: times.deadline(promise.dueAt) })}</p>
        <p class={`s strong ${tone}`}>{text}</p>
        {promise.evidence !== undefined && <p class="s prose">{promise.evidence}</p>}
        {promise.reason !== undefined && <p class="s prose">{promise.reason}</p>}
        {isOwed(promise) && <Actions promise={promise} />}
      </div>
    </li>
  );
}

function Actions({ promise: { name, dueAt, status } }: { readonly promise: CommitmentView }) {
  const { workspace, standing, me } = useOpenCase();
  const { local } = useTimes();
  const t = useWords();
  if (standing.ended || !(standing.mine || standing.free || me.role === 'supervisor')) return null;
  return (
    <p class="ledger-actions">
      <button type="button" class="link s" onClick={() => workspace.openForm('keep', { commitment: name, text: '' })}>{t('promiseKeep')}</button>
      <button type="button" class="link s" onClick={() => workspace.openForm('move', { commitment: name, dueAt: local(dueAt), text: '' })}>{t('promiseMove')}</button>
      {status === 'broken' && me.role === 'supervisor' && <button type="button" class="link s" onClick={() => workspace.openForm('give-up', { commitment: name, reason: '' })}>{t('promiseGiveUp')}</button>}
    </p>
  );
}
