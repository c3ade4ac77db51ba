import type { Colleague } from '../app/sites.ts';
import type { Say } from '../words/use-words.ts';
import type { Option } from './choice.tsx';

/** The colleagues a case can go to, those who are here first. The company itself never takes a case over. */
export function receivers(colleagues: readonly Colleague[], except: readonly string[], t: Say): readonly Option[] {
  return colleagues
    .filter(({ id, role }) => role !== 'company' && !except.includes(id))
    .toSorted((one, other) => Number(other.online) - Number(one.online) || one.card.name.localeCompare(other.card.name))
    .map(({ id, role, card, online }) => ({
      value: id,
      label: card.name,
      detail: [t(online ? 'isHere' : 'isAway'), role === 'supervisor' ? t('roleSupervisor') : card.decides && t('mayDecide', { what: card.decides })].filter(Boolean).join(' · '),
    }));
}
