import { canonicalJson, uuidV8, type WireCommand } from '@faden/protocol';

import type { Secrets } from '../ports/secrets.ts';
import type { Doer } from './doer.ts';

const KIND = 'clock.mark';

/** The id of something the clock does: the same for every clock, so that many do it once. */
export const clockId = ({ digest }: Pick<Secrets, 'digest'>, ...facts: readonly string[]): string => uuidV8(digest(canonicalJson(facts)));

/** The clock's own note on a case that everything due until then was done; it writes no entry and only moves the row. */
export const clockMark = (secrets: Pick<Secrets, 'digest'>, caseId: string, until: string): WireCommand => ({
  id: clockId(secrets, caseId, KIND, 'case', until),
  kind: KIND,
  body: { until },
});

/** Until when a command says that everything was done; nothing when it is not the clock's note. */
export const doneUntilOf = (doer: Doer, { kind, body }: WireCommand): string | undefined =>
  (doer.type === 'clock' && kind === KIND && typeof body.until === 'string' ? body.until : undefined);
