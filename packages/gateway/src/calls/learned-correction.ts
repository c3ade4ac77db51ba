import { correctionAfter, DAY_MS, instantFrom } from '@faden/protocol';

import type { Rows } from '../ports/rows.ts';

const REMEMBERED = 200;
const DAYS = 30;

/** What past announcements of a topic have taught: 1 where nothing has come true yet. Who gave up waited for an unknown time and teaches nothing. */
export async function learnedCorrection({ rows }: { readonly rows: Pick<Rows, 'announcements'> }, site: string, topic: string, now: string): Promise<number> {
  const since = instantFrom(Date.parse(now) - DAYS * DAY_MS);
  const announced = await rows.announcements({ site, topic, since, limit: REMEMBERED });
  return announced.toReversed().reduce((correction, { at, to, ended }) => {
    if (ended?.how !== 'served') return correction;
    const from = Date.parse(at);
    return correctionAfter(correction, { upper: Date.parse(to) - from, actual: Date.parse(ended.at) - from });
  }, 1);
}
