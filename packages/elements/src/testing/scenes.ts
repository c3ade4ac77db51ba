import type { Conversation } from '@faden/client';
import { promises } from './case-scenes.ts';
import { cards, commandId, conversation, points, tell, type Telling } from './story.ts';

/** The beginning of the design's conversation: concern, role card, first answer. */
function opening(): Telling {
  return tell()
    .step('you', '10:02', 'message.posted', { text: 'My October card bill has the yearly fee on it twice. 39.00 € on the 2nd and again on the 16th.' })
    .step('aylin', '10:06', 'agent.introduced', cards.aylin)
    .step('aylin', '10:07', 'message.posted', { text: 'Good morning, Ms Lang. I see both charges. The one of 16 October should not be there.' });
}

const understood = { name: commandId(900) };

/** The design's page 02, top: understood and confirmed. */
export function confirmed(): Conversation {
  const story = opening()
    .step('aylin', '10:09', 'concern.understood', { points }, understood)
    .step('you', '10:11', 'concern.confirmed', { understanding: understood.name, confirmed: true });
  return conversation(story, { understanding: { name: understood.name, points, answer: 'confirmed' }, read: { customer: 9, centre: 9, rev: 1 } });
}

/** The design's page 02, end: call, letter, handover, the next person. */
export function handedOver(): Conversation {
  const story = tell()
    .step('aylin', '11:00', 'agent.introduced', cards.aylin)
    .step('aylin', '11:30', 'call.logged', { direction: 'out', startedAt: '2026-11-23T10:26:00.000Z', durationMs: 240_000, summary: 'The second fee goes back to your account ending 4417. Aylin checks September too.' }, { channel: 'phone' })
    .step('you', '14:12', 'message.posted', { text: '“The bill for September, as you asked.”' }, { channel: 'email' })
    .step('aylin', '16:40', 'handover.offered', { to: { id: 'jonas', name: 'Jonas Weber' }, reason: 'Aylin Kaya’s shift ends. Jonas has read everything and takes over the promise.', summary: { openPoints: ['bill'], commitments: [] }, expiresAt: '2026-11-23T15:55:00.000Z' })
    .step('jonas', '16:42', 'agent.introduced', cards.jonas)
    .step('jonas', '16:43', 'message.posted', { text: 'I have read everything up to here. The September bill has the fee once, so only October is wrong.' })
    .step('you', '16:45', 'message.posted', { text: 'Thank you. Will the refund show before the 1st?' });
  return conversation(story, { owner: { type: 'agent', id: 'jonas', name: 'Jonas Weber' }, roleCard: cards.jonas });
}

/** The design's page 03: reconnecting, with words that wait for a connection. */
export function waiting(): Conversation {
  const base = handedOver();
  const story = tell().step('you', '16:46', 'message.posted', { text: 'My rent goes out on that day.' }, { delivery: 'waiting', name: commandId(950) });
  return { ...base, timeline: [...base.timeline.slice(3), ...story.items] };
}

/** The design's page 10, first column: to confirm, escalated, to settle. */
export function asked(): Conversation {
  const proposed = { name: commandId(910) };
  const answers = [
    { point: 'twice', text: '39.00 € returned on Monday.' },
    { point: 'bill', text: 'Sent today at 11:20.' },
  ];
  const story = tell()
    .step('jonas', '9:00', 'agent.introduced', cards.jonas)
    .step('jonas', '9:05', 'concern.understood', { points: [{ id: 'twice', text: 'The fee was charged twice.' }, { id: 'bill', text: 'You want a corrected bill.' }] }, understood)
    .step('you', '9:12', 'escalation.raised', { level: 1, to: 'Sabine Roth', answerBy: '2026-11-23T08:15:00.000Z' })
    .step('jonas', '9:30', 'case.resolution-proposed', { answers }, proposed);
  return conversation(story, {
    status: 'resolved',
    owner: { type: 'agent', id: 'jonas', name: 'Jonas Weber' },
    roleCard: cards.jonas,
    resolution: { name: proposed.name, answers },
    understanding: { name: understood.name, points, answer: 'asked' },
  });
}

/** The design's page 10, second column: removed, edited, automatic, uploading, failed, typing. */
export function wordsAndFiles(): Conversation {
  const story = tell()
    .step('you', '10:20', 'message.posted', null, { removed: { at: '2026-11-23T09:24:00.000Z', by: { role: 'customer', actor: 'c1' } } })
    .step('aylin', '10:22', 'agent.introduced', cards.aylin)
    .step('you', '10:26', 'message.posted', { text: 'The fee is 38.00 €.' }, {
      versions: [{ text: 'The fee is 38.00 €.', at: '2026-11-23T09:26:00.000Z' }, { text: 'The fee is 39.00 €, not 38.', at: '2026-11-23T09:27:00.000Z' }],
    })
    .step('bot', '10:30', 'message.posted', { text: 'Your card is not blocked. A new fee shows within two days.' })
    .step('you', '10:31', 'message.posted', { text: 'Then please cancel it.' }, { delivery: 'failed', refusal: 'case_ended' })
    .step('aylin', '10:32', 'file.shared', { file: commandId(970), name: 'Bill-September.pdf', type: 'application/pdf', size: 48_211, sha256: '0'.repeat(64) });
  return conversation(story, {
    typing: [{ actor: 'a1', name: 'Jonas Weber' }],
    uploads: [
      { id: commandId(980), name: 'Bill-October.pdf', size: 100, sent: 62, state: 'uploading' },
      { id: commandId(981), name: 'holiday-film.mov', size: 99_000_000, sent: 0, state: 'failed', refusal: 'too_large' },
    ],
  });
}

/** Everything people do besides talking: team, consult, facts, status, notices, statement and its correction, the end. */
export function allQuiet(): Conversation {
  const told = { name: commandId(930) };
  const asked = { name: commandId(931) };
  const summary = { openPoints: [], commitments: [] };
  const story = tell()
    .step('you', '10:00', 'case.opened', { topic: 'billing', lang: 'en', purpose: 'service', customer: { assurance: 'anonymous' }, reference: 'MB-7F3K-92Q', nextStep: 'first-answer', nextUpdateBy: '2026-11-24T09:00:00.000Z' })
    .step('you', '10:00', 'message.posted', { text: 'Why was I charged twice? See https://musterbank.example/fees.' })
    .step('clock', '10:00', 'owner.changed', { from: null, to: { type: 'team', id: 'cards', name: 'Card service', responsible: 'Sabine Roth' }, reason: 'opened', summary })
    .step('clock', '10:01', 'notice.posted', { code: 'peak' })
    .step('aylin', '10:06', 'owner.changed', { from: null, to: { type: 'agent', id: 'aylin', name: 'Aylin Kaya' }, reason: 'taken', summary })
    .step('aylin', '10:06', 'agent.introduced', cards.aylin)
    .step('aylin', '10:07', 'fact.recorded', { name: 'card', label: 'Card', value: 'ending 4417' })
    .step('aylin', '10:08', 'consult.asked', { of: 'company', to: 'Musterbank', question: 'May we refund without the original bill?', dueAt: '2026-11-25T11:00:00.000Z' }, asked)
    .step('aylin', '10:08', 'case.status-changed', { from: 'in-progress', to: 'waiting-company', reason: 'company-asked', nextStep: 'company-answers', nextUpdateBy: '2026-11-25T11:00:00.000Z' })
    .step('bank', '11:20', 'consult.answered', { consult: asked.name, text: 'Yes, up to 200 €.' })
    .step('aylin', '11:34', 'statement.given', { text: 'The refund takes ten working days.' }, told)
    .step('aylin', '11:50', 'statement.corrected', { statement: told.name, text: 'The refund takes three working days.', reason: 'Ten days are for cards from abroad only.' })
    .step('you', '12:00', 'fact.corrected', { name: 'card', label: 'Card', value: 'ending 4418' })
    .step('you', '12:05', 'case.closed', { reason: 'confirmed' });
  return conversation(story, { status: 'closed' });
}

/** A long case: `count` messages by turns, one a minute. */
export function long(count: number): Conversation {
  const story = tell().step('aylin', '0:00', 'agent.introduced', cards.aylin);
  const start = Date.parse('2026-11-01T08:00:00.000Z');
  const items = Array.from({ length: count }, (_, i) => {
    const [one] = tell().step(i % 3 === 0 ? 'you' : 'aylin', '8:00', 'message.posted', { text: `Message ${i + 1}${i % 7 === 0 ? ', which is a little longer so that it takes more than one line of the panel' : ''}.` }, { name: commandId(10_000 + i) }).items;
    return one ? [{ ...one, entry: { ...one.entry, at: new Date(start + i * 60_000).toISOString(), seq: i + 2 } }] : [];
  }).flat();
  return conversation(story, { timeline: [...story.items.map((item) => ({ ...item, entry: { ...item.entry, at: new Date(start).toISOString() } })), ...items] });
}

/** Promises on the thread, one in every state, and what stands between service and sales. */
export function promised(): Conversation {
  const story = tell().step('aylin', '10:06', 'agent.introduced', cards.aylin);
  for (const { name, text = '', dueAt } of promises) story.step('aylin', '10:11', 'commitment.made', { text, dueAt }, { name });
  story
    .step('clock', '16:00', 'commitment.broken', { commitment: promises[3]?.name ?? '', dueAt: promises[3]?.dueAt ?? '' })
    .step('you', '16:10', 'purpose.changed', { purpose: 'sales' })
    .step('you', '16:10', 'consent.given', { purpose: 'sales', text: 'You may offer me a cheaper account in this case.' })
    .step('aylin', '16:12', 'offer.made', { text: 'The account without a yearly fee costs 2.90 € a month.' })
    .step('aylin', '16:13', 'fact.requested', { name: 'iban', label: 'Account for the refund' });
  return conversation(story, { commitments: promises });
}
