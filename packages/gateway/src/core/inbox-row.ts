import type { CaseSummary, InboxRow, Mark } from '@faden/protocol';

import type { CaseRow, Heads } from '../ports/write.ts';

/** The mark of a case's public stream. */
export const markOf = (epoch: string, heads: Heads | undefined): Mark => [epoch, heads?.public.seq ?? 0, heads?.public.hash ?? ''];

/** A row as the desk sees it. */
export const inboxRow = (epoch: string, { inbox }: CaseRow, heads: Heads | undefined): InboxRow => ({ ...inbox, mark: markOf(epoch, heads) });

/** A row as its customer sees it in a list. */
export const caseSummary = (epoch: string, { id, updatedAt, inbox }: CaseRow, heads: Heads | undefined): CaseSummary => ({
  id,
  reference: inbox.reference,
  topic: inbox.topic,
  status: inbox.status,
  mark: markOf(epoch, heads),
  updatedAt,
});
