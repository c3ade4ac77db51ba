import type { CommitmentView, TimelineItem } from '@faden/protocol';
import { isOf, line, ownerName, type ItemOf, type Lookup } from '../../conversation/rows/lookup.ts';
import type { PromiseRow, Row } from '../../conversation/rows/row.ts';

const settled = {
  'commitment.kept': 'kept',
  'commitment.late': 'late',
  'commitment.broken': 'broken',
  'commitment.moved': 'moved',
  'commitment.withdrawn': 'withdrawn',
  'commitment.given-up': 'given-up',
} as const satisfies Readonly<Record<string, CommitmentView['status']>>;

/** What became of a promise the case no longer remembers, as the timeline tells it. */
function toldStatus(name: string, { view }: Lookup): CommitmentView['status'] {
  const last = view.timeline.findLast(({ entry }) => entry.kind in settled && (entry.body as { readonly commitment?: string } | null)?.commitment === name);
  return last ? settled[last.entry.kind as keyof typeof settled] : 'open';
}

/** The words of a promise; one that took the place of another has those of the first. */
function toldText(item: ItemOf<'commitment.made'>, lookup: Lookup): string | undefined {
  const { text, follows } = item.entry.body;
  const before = follows === undefined ? undefined : lookup.view.timeline.find(({ entry }) => entry.kind === 'commitment.made' && entry.cause === follows);
  return text ?? (isOf(before, 'commitment.made') && before !== item ? toldText(before, lookup) : undefined);
}

/** A promise where it was given; its tag tells how it stands now. */
function madeRow(item: ItemOf<'commitment.made'>, lookup: Lookup): PromiseRow {
  const { view } = lookup;
  const { cause, at, body } = item.entry;
  const known = view.commitments.find(({ name }) => name === cause);
  const movedTo = view.commitments.find(({ name }) => name === known?.successor)?.dueAt;
  const text = known?.text ?? toldText(item, lookup);
  const owner = known?.owner ?? body.owner ?? view.owner;
  return {
    kind: 'promise',
    key: item.key,
    at,
    tie: 'line',
    status: known?.status ?? toldStatus(cause, lookup),
    dueAt: body.dueAt,
    ...(text !== undefined && { text }),
    ...(owner && { owner: ownerName(owner) }),
    ...(known?.settledAt !== undefined && { settledAt: known.settledAt }),
    ...(movedTo !== undefined && { movedTo }),
  };
}

/** Promises as tags, and what happens to them as lines. */
export function promiseRow(item: TimelineItem, lookup: Lookup): Row | undefined {
  if (isOf(item, 'commitment.made')) return madeRow(item, lookup);
  if (isOf(item, 'commitment.kept')) return line(item, [{ key: 'rowKept' }], item.entry.body.text);
  if (isOf(item, 'commitment.late')) return line(item, [{ key: 'rowLate' }], item.entry.body.text);
  if (isOf(item, 'commitment.broken')) return line(item, [{ key: 'rowBroken' }]);
  if (isOf(item, 'commitment.move-proposed')) return line(item, [{ key: 'rowMoveProposed', times: { time: item.entry.body.dueAt } }], item.entry.body.text);
  if (isOf(item, 'commitment.move-declined')) return line(item, [{ key: 'rowMoveDeclined' }], item.entry.body.text);
  if (isOf(item, 'commitment.moved')) return line(item, [{ key: 'rowMoved', times: { time: item.entry.body.dueAt } }]);
  if (isOf(item, 'commitment.withdrawn')) return line(item, [{ key: 'rowWithdrawn' }]);
  return isOf(item, 'commitment.given-up') ? line(item, [{ key: 'rowGivenUp' }], item.entry.body.reason) : undefined;
}

/** What stands between service and sales, and what the customer is asked for. */
export function purposeRow(item: TimelineItem): Row | undefined {
  if (isOf(item, 'purpose.changed')) return line(item, [{ key: item.entry.body.purpose === 'sales' ? 'rowSales' : 'rowService' }], item.entry.body.text);
  if (isOf(item, 'offer.made')) return line(item, [{ key: 'rowOffer' }], item.entry.body.text);
  if (isOf(item, 'consent.given')) return line(item, [{ key: 'rowConsent' }], item.entry.body.text);
  if (isOf(item, 'consent.withdrawn')) return line(item, [{ key: 'rowConsentWithdrawn' }]);
  if (!isOf(item, 'fact.requested')) return undefined;
  const { name, label, text, again } = item.entry.body;
  return line(item, [{ key: again ? 'rowRequestedAgain' : 'rowRequested', params: { label: label ?? name } }], text);
}
