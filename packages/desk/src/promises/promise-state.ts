import type { CommitmentView } from '@faden/protocol';

import type { Times } from '../time/use-times.ts';
import type { Say } from '../words/use-words.ts';
import { shareGone } from './ledger-order.ts';

/** Where a promise stands, in words, and how loud. */
export function promiseState(promise: CommitmentView, t: Say, times: Times): { readonly text: string; readonly tone: 'accent' | 'kept' | 'late' | 'broken' | 'muted' } {
  const { status, dueAt, settledAt, proposal } = promise;
  if (proposal !== undefined && status !== 'moved') return { text: t('promiseProposed', { when: times.deadline(proposal.dueAt) }), tone: status === 'broken' ? 'broken' : 'late' };
  switch (status) {
    case 'open':
      return { text: t('promiseOpen', { time: times.until(dueAt) }), tone: shareGone(promise, times.now) >= 0.8 ? 'late' : 'accent' };
    case 'broken':
      return { text: t('promiseBroken', { when: times.moment(dueAt) }), tone: 'broken' };
    case 'kept':
      return { text: t('promiseKept'), tone: 'kept' };
    case 'late':
      return { text: t('promiseLate', { time: times.length(Date.parse(settledAt ?? dueAt) - Date.parse(dueAt)) }), tone: 'late' };
    case 'moved':
      return { text: t('promiseMoved'), tone: 'muted' };
    case 'withdrawn':
      return { text: t('promiseWithdrawn'), tone: 'muted' };
    case 'given-up':
      return { text: t('promiseGivenUp'), tone: 'muted' };
  }
}
