import { isErrorCode, type WireCommand } from '@faden/protocol';

import type { Secrets } from '../ports/secrets.ts';
import type { Timeline } from '../ports/timeline.ts';
import type { CaseRecord, StoredCommand } from '../ports/write.ts';
import type { Directory } from '../ports/directory.ts';
import { commandDigest } from './command-digest.ts';
import { actorOf, authorText, type Doer } from './doer.ts';
import { refusal, type Outcome } from './outcome.ts';

/** What answering a repeat needs. */
export interface RepeatDeps {
  readonly timeline: Timeline;
  readonly secrets: Secrets;
  readonly directory: Directory;
}

/** Answers a command that is remembered already: the same to its author, read anew, so that what was removed since stays removed. */
export async function answerRepeat(deps: RepeatDeps, { record, doer }: { readonly record: CaseRecord; readonly doer: Doer }, command: WireCommand, stored: StoredCommand): Promise<Outcome> {
  if (stored.author !== authorText(actorOf(doer, record, deps.directory))) return refusal('not_found');
  if (stored.digest !== commandDigest(deps.secrets, record.secret, command)) return refusal('command_reused');
  const { outcome } = stored;
  if (outcome.type === 'refused') return refusal(isErrorCode(outcome.code) ? outcome.code : 'internal', outcome);
  const { first, count } = outcome.public;
  return { type: 'repeated', entries: count === 0 ? [] : await deps.timeline.page(record.id, 'public', { after: first - 1, limit: count }) };
}
