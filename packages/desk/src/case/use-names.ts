import type { Author } from '@faden/protocol';

import { useWords } from '../words/use-words.ts';
import { useOpenCase } from './open-case.ts';

/** Finds the names of people in the open case. */
export interface Names {
  readonly customer: string;
  readonly brand: string;
  /** *You* for whoever sits here. */
  of(author: Author): string;
  /** The same within a sentence. */
  within(author: Author): string;
  /** Somebody named in an entry, *you* where it is whoever sits here. */
  named(person: { readonly id: string; readonly name: string }): string;
}

/** Entries carry roles and opaque ids; the names stand in role cards and in what the customer gave. */
export function useNames(): Names {
  const { conversation, me, site } = useOpenCase();
  const t = useWords();
  const customer = conversation.customer.name ?? t('theCustomer');
  const cardName = (actor: string): string | undefined => site.colleagues.find(({ id }) => id === actor)?.card.name ?? conversation.cards[actor]?.name;
  const other = ({ role, actor }: Author): string => {
    if (role === 'customer') return customer;
    if (role === 'system') return t('theClock');
    if (role === 'bot') return t('automatic');
    return cardName(actor) ?? t(role === 'company' ? 'theCompany' : 'aColleague', { brand: site.profile.name });
  };
  const isMe = ({ role, actor }: Author): boolean => actor === me.id && role !== 'customer';
  return {
    customer,
    brand: site.profile.name,
    of: (author) => (isMe(author) ? t('you') : other(author)),
    within: (author) => (isMe(author) ? t('youWithin') : other(author)),
    named: ({ id, name }) => (id === me.id ? t('youWithin') : name),
  };
}
