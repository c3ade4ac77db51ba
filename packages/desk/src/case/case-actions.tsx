import { Menu, type MenuItem } from '../look/menu.tsx';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { useOpenCase } from './open-case.ts';

/** What can be done with the case itself: take it or hand it over, ask the company, and the rarer things in a menu. */
export function CaseActions() {
  const { standing, courier, workspace, conversation, site: { profile } } = useOpenCase();
  const t = useWords();
  if (standing.ended) return null;
  const items: MenuItem[] = [
    { label: t('restate'), choose: () => workspace.openForm('understanding') },
    { label: t('noteFact'), choose: () => workspace.openForm('fact', { name: '', label: '', value: '' }) },
    { label: t('changeStatus'), choose: () => workspace.openForm('status') },
    { label: t('promiseMenu'), choose: () => workspace.openForm('promise') },
    { label: t('statementTitle'), choose: () => workspace.openForm('statement') },
    { label: t('noticeTitle'), choose: () => workspace.openForm('notice', { code: '', text: '' }) },
    { label: t('askExpert'), choose: () => workspace.openForm('expert') },
  ];
  if (conversation.consults.length > 0) items.push({ label: t('consultAnswer'), choose: () => workspace.openForm('consult-answer') });
  if (standing.mine || standing.mayReassign) items.push({ label: t('mergeTitle'), choose: () => workspace.openForm('merge', { into: '', reference: '' }) });
  if (standing.mayReassign) items.push({ label: t('reassign'), choose: () => workspace.openForm('reassign') });
  return (
    <div class="case-actions">
      {standing.free && <button type="button" onClick={() => void courier.give('case', { kind: 'owner.take', body: {} })}>{t('take')}</button>}
      {standing.mine && !standing.offeredByMe && <button type="button" onClick={() => workspace.openForm('handover')}><Sign name="handover" size="small" />{t('handOver')}</button>}
      <button type="button" onClick={() => workspace.openForm('consult')}>{t('askCompany', { brand: profile.name })}</button>
      <Menu label={t('more')} items={items} />
    </div>
  );
}
