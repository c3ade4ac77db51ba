import type { CallWindow, DrawnEntry, EntryKind } from '@faden/protocol';

import { statusWord } from '../case/status-word.ts';
import type { Names } from '../case/use-names.ts';
import type { Say } from '../words/use-words.ts';

/** What a quiet line needs to be said. */
export interface QuietSpeech {
  readonly t: Say;
  readonly names: Names;
  /** The label of the case's topic. */
  readonly topic: string;
  readonly moment: (instant: string) => string;
  readonly deadline: (instant: string) => string;
  /** A window for a call: `today 10:30 to 11:00`. */
  readonly window: (window: CallWindow) => string;
}

type Tellers = { readonly [K in EntryKind]?: (entry: DrawnEntry<K>, speech: QuietSpeech) => string | null | undefined };

const noted = ({ body }: DrawnEntry<'fact.recorded' | 'fact.corrected'>, { t }: QuietSpeech, key: 'notedFact' | 'correctedFact'): string | undefined =>
  body ? t(key, { label: body.label ?? body.name, value: body.value }) : undefined;

const tellers: Tellers = {
  'case.opened': ({ body }, { t, topic }) => (body?.page?.title ? t('openedOn', { topic, page: body.page.title }) : t('opened', { topic })),
  'owner.changed': ({ body }, { t, names }) => body && t(body.reason === 'taken' ? 'took' : 'nowResponsible', { name: names.named(body.to) }),
  'handover.lapsed': ({ body }, { t }) => body && t(body.why === 'declined' ? 'handoverDeclined' : body.why === 'cancelled' ? 'handoverCancelled' : 'handoverUnanswered'),
  'case.status-changed': ({ body }, { t, names }) => body && [statusWord(body.to, names.brand, t), body.text].filter(Boolean).join(' '),
  'case.closed': ({ body }, { t }) => body && t(body.reason === 'confirmed' ? 'closedConfirmed' : 'closedSilence'),
  'case.reopened': ({ body }, { t }) => body && t(body.reason === 'customer-wrote' ? 'reopenedByWords' : 'reopened'),
  'case.withdrawn': (_, { t, names }) => t('withdrawnBy', { name: names.customer }),
  'case.merged': ({ body }, { t }) => body && (body.reference ? t('mergedInto', { reference: body.reference }) : t('merged')),
  'case.rated': ({ body }, { t }) => body && t('rated', { n: body.score }),
  'fact.recorded': (entry, speech) => noted(entry, speech, 'notedFact'),
  'fact.corrected': (entry, speech) => noted(entry, speech, 'correctedFact'),
  'callback.requested': ({ body }, { t, window }) => body && (body.window ? t('toldRequested', { window: window(body.window) }) : t('toldRequestedAsap')),
  'callback.scheduled': ({ body }, { t, window }) =>
    body && (body.wish ? t('toldScheduledInstead', { window: window(body.window), wish: window(body.wish) }) : t('toldScheduled', { window: window(body.window) })),
  'callback.queued': ({ body }, { t }) => body && (body.place === undefined ? t('toldQueuedPlain') : t('toldQueued', { n: body.place })),
  'callback.moved': ({ body }, { t, window }) => body && t('toldMoved', { window: window(body.window) }),
  'callback.accepted': ({ body, by }, { t, names }) => body && t('toldAccepted', { name: names.of(by) }),
  'callback.dialled': ({ body, by }, { t, names }) => body && t('toldDialled', { name: names.of(by), n: body.attempt }),
  'callback.connected': (_, { t }) => t('toldReached'),
  'callback.unreachable': ({ body }, { t }) => body && t('toldUnreachable', { n: body.attempts }),
  'callback.cancelled': ({ body }, { t }) => body && [t(`toldCancelled_${body.reason}`), body.text].filter(Boolean).join(' '),
  'commitment.move-proposed': ({ body }, { t, deadline }) => body && [t('toldMoveProposed', { when: deadline(body.dueAt) }), body.text].filter(Boolean).join(' '),
  'commitment.move-declined': ({ body }, { t }) => body && [t('toldMoveDeclined'), body.text].filter(Boolean).join(' '),
  'commitment.moved': ({ body }, { t, deadline }) => body && t('toldPromiseMoved', { when: deadline(body.dueAt) }),
  'case.linked': ({ body }, { t }) => body && t(body.how === 'merged' ? 'toldMergedHere' : 'toldContinuedIn', { reference: body.reference ?? '' }),
  'fact.requested': ({ body }, { t }) => body && [t('toldFactRequested', { label: body.label ?? body.name }), body.text].filter(Boolean).join(' '),
  'offer.made': ({ body }, { t }) => body && t('toldOffer', { text: body.text }),
  'purpose.changed': ({ body }, { t }) => body && t(body.purpose === 'sales' ? 'toldPurposeSales' : 'toldPurposeService'),
  'consent.given': ({ body }, { t }) => body && t('toldConsentGiven'),
  'consent.withdrawn': ({ body }, { t }) => body && t('toldConsentWithdrawn'),
  'export.made': (_, { t }) => t('toldExport'),
  'erasure.requested': ({ body }, { t, deadline }) => body && t('toldErasure', { when: deadline(body.effectiveAt) }),
  'notice.posted': ({ body }, { t }) => body && (body.code === 'stated' ? body.text : t(`notice_${body.code}`)),
};

/** The one line an entry is told in; nothing for kinds that are drawn otherwise or that this desk does not know. */
export function quietText<K extends EntryKind>(entry: DrawnEntry<K>, speech: QuietSpeech): string | undefined {
  const tell = tellers[entry.kind] as ((entry: DrawnEntry<K>, speech: QuietSpeech) => string | null | undefined) | undefined;
  return tell?.(entry, speech) ?? undefined;
}
