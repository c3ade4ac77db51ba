import { evolvePrivacy } from '../privacy/evolve-privacy.ts';
import { giveConsent } from '../privacy/give-consent.ts';
import { withdrawConsent } from '../privacy/withdraw-consent.ts';
import { changePurpose } from '../purpose/change-purpose.ts';
import type { CaseView } from '../view/case-view.ts';
import type { Part, PartSource } from './part.ts';

function drawn({ laid: { privacy }, bodyAt }: PartSource): Pick<CaseView, 'consents'> {
  const consents = Object.entries(privacy).map(([purpose, { seq, at }]) => ({ purpose, at, text: bodyAt({ seq }, 'consent.given')?.text ?? '' }));
  return { consents };
}

/** What stands between service and sales: what the customer asked for, and has consented to. */
export const purpose = {
  rules: { 'purpose.change': changePurpose, 'consent.give': giveConsent, 'consent.withdraw': withdrawConsent },
  fold: (state, entry) => ({
    ...state,
    ...(entry.kind === 'purpose.changed' && entry.body !== null && { case: { ...state.case, purpose: entry.body.purpose } }),
    privacy: evolvePrivacy(state.privacy, entry),
  }),
  view: drawn,
} satisfies Part;
