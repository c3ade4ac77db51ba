import type { Conversation } from '@faden/client';
import type { CommitmentView, StatementView } from '@faden/protocol';
import { callbackStates } from './callback-scenes.ts';
import { at, cards, commandId, conversation, points, tell, type Telling } from './story.ts';

const jonas = { type: 'agent', id: 'jonas', name: 'Jonas Weber' } as const;
const aylin = { type: 'agent', id: 'aylin', name: 'Aylin Kaya' } as const;
const team = { type: 'team', id: 'cards', name: 'Card service', responsible: 'Sabine Roth' } as const;
const summary = { openPoints: [], commitments: [] };
const wednesday = '2026-11-25T11:00:00.000Z';

const promise = (n: number, more: Partial<CommitmentView> & Pick<CommitmentView, 'status' | 'dueAt'>): CommitmentView => ({ name: commandId(700 + n), madeAt: at(`10:${String(10 + n)}`), owner: aylin, ...more });

/** The promises of the design's page 06: one open, one kept, one late, one broken. */
export const promises: readonly CommitmentView[] = [
  promise(1, { status: 'open', text: 'Send you the corrected bill', dueAt: wednesday, owner: jonas }),
  promise(2, { status: 'kept', text: 'Call you back with the result', dueAt: at('12:00'), settledAt: at('11:30') }),
  promise(3, { status: 'late', text: 'Check the September bill too', dueAt: at('13:00'), settledAt: at('15:20') }),
  promise(4, { status: 'broken', text: 'Confirm the refund by e-mail', dueAt: at('16:00'), brokenAt: at('16:00'), owner: jonas }),
];

const statements: readonly StatementView[] = [
  { name: commandId(800), text: 'The refund takes ten working days.', at: at('11:34'), by: 'aylin', corrected: { text: 'The refund takes three working days.', reason: 'Ten days are for cards from abroad.', at: at('16:50'), by: 'jonas' } },
];

const facts = [
  { name: 'card', label: 'Card', value: 'ending 4417' },
  { name: 'bill', label: 'Bill', value: '2 November 2026' },
  { name: 'amount', label: 'Charged twice', value: '39.00 €' },
  { name: 'telephone', label: 'We reach you on', value: '030 23125 017' },
];

const told = (): Telling =>
  tell()
    .step('you', '10:02', 'message.posted', { text: 'The yearly fee was charged twice.' })
    .step('clock', '10:02', 'owner.changed', { from: null, to: team, reason: 'opened', summary })
    .step('aylin', '10:06', 'owner.changed', { from: team, to: aylin, reason: 'taken', summary })
    .step('aylin', '10:06', 'agent.introduced', cards.aylin)
    .step('aylin', '10:11', 'commitment.made', { text: 'Send you the corrected bill', dueAt: wednesday }, { name: commandId(701) })
    .step('you', '10:40', 'file.shared', { file: commandId(600), name: 'bill-october.pdf', type: 'application/pdf', size: 48_000, sha256: 'a'.repeat(64) } as never)
    .step('aylin', '16:40', 'handover.offered', { to: { id: 'jonas', name: 'Jonas Weber' }, reason: 'Aylin Kaya’s shift ends. Jonas has read everything and takes over the promise.', summary, expiresAt: at('16:55') })
    .step('aylin', '16:42', 'owner.changed', { from: aylin, to: jonas, reason: 'handover', summary })
    .step('jonas', '16:42', 'agent.introduced', cards.jonas)
    .step('jonas', '16:43', 'case.status-changed', { from: 'in-progress', to: 'in-progress', reason: 'stated', nextStep: 'answer', nextUpdateBy: wednesday, text: 'Jonas Weber clears the new bill with the card office.' })
    .step('you', '16:45', 'message.posted', { text: '“Thank you. When will I see the money?”' }, { channel: 'email' })
    .step('jonas', '16:50', 'message.posted', { text: 'The money is back on your card by Thursday. I have corrected what we told you on Monday.' });

const known = { owner: jonas, roleCard: cards.jonas, cards, facts, statements, commitments: promises, understanding: { name: commandId(900), points, answer: 'confirmed' } } as const satisfies Partial<Conversation>;
const seen = (more: Partial<Conversation> = {}, story: Telling = told()): Conversation => conversation(story, { ...known, ...more });

const [open, kept, , broken] = promises as [CommitmentView, CommitmentView, CommitmentView, CommitmentView];
const proposal = { name: commandId(750), dueAt: '2026-11-24T16:00:00.000Z', text: 'The card office answers tomorrow.' };
const answers = [
  { point: 'twice', text: '39.00 € returned on Monday.' },
  { point: 'bill', text: 'Sent today at 11:20.' },
];
const ended = { status: 'closed', nextStep: 'none', nextUpdateBy: null, commitments: [kept] } as const;

/** Every state a case can be seen in, by name. */
export const caseStates: Readonly<Record<string, () => Conversation>> = {
  progress: () => seen(),
  received: () => conversation(tell().step('you', '10:02', 'message.posted', { text: 'The yearly fee was charged twice.' }).step('clock', '10:02', 'owner.changed', { from: null, to: team, reason: 'opened', summary }), { status: 'received', nextStep: 'first-answer', owner: team, roleCard: undefined } as never),
  proposed: () => seen({ commitments: [{ ...broken, proposal }, open] }),
  answering: () => seen({ commitments: [{ ...broken, proposal, pending: 'accept-move' }] }),
  moved: () =>
    seen({
      commitments: [
        { ...broken, status: 'moved', settledAt: at('16:30'), successor: commandId(760) },
        { ...open, name: commandId(760), text: 'Confirm the refund by e-mail', dueAt: proposal.dueAt, follows: broken.name },
        { ...open, name: commandId(761), text: 'Send you the statement on paper', status: 'withdrawn', settledAt: at('16:31') },
        { ...broken, name: commandId(762), text: 'Refund the dunning fee today', status: 'given-up', settledAt: at('16:32'), reason: 'The fee was never charged.' },
      ],
      callbacks: callbackStates['scheduled']?.().callbacks ?? [],
    }),
  asked: () => seen({ status: 'waiting-customer', nextStep: 'customer-answers', understanding: { name: commandId(900), points, answer: 'asked' }, requests: [{ name: 'iban', label: 'Account for the refund', text: 'So that the money reaches you.' }] }),
  company: () => seen({ status: 'waiting-company', nextStep: 'company-answers', consults: [{ name: commandId(770), of: 'company', to: 'Sabine Roth', question: 'May we refund without the bill?', dueAt: wednesday }] }),
  escalated: () => seen({ escalation: { name: commandId(780), level: 1, to: 'Maria Brandt', answerBy: at('17:15'), answered: false } }),
  higher: () => seen({ escalation: { name: commandId(780), level: 1, to: 'Maria Brandt', answerBy: at('16:15'), answered: true } }),
  resolution: () => seen({ status: 'resolved', nextStep: 'customer-confirms', commitments: [kept], resolution: { name: commandId(910), answers } }),
  closed: () => seen(ended, told().step('you', '17:00', 'case.closed', { reason: 'confirmed' })),
  rated: () => seen(ended, told().step('you', '17:00', 'case.closed', { reason: 'confirmed' }).step('you', '17:02', 'case.rated', { score: 4 })),
  sales: () => seen({ purpose: 'sales', consents: [{ purpose: 'sales', at: at('10:20'), text: 'You may offer me a cheaper account in this case.' }] }),
};
