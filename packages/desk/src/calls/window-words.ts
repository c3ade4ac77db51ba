import { windowSpan, type CallWindow } from '@faden/protocol';

import type { Times } from '../time/use-times.ts';
import type { Say } from '../words/use-words.ts';

/** A window as people say it: `today 10:30 to 11:00`. */
export function windowWords(window: CallWindow, t: Say, times: Times): string {
  const { from, to } = windowSpan(window);
  return t('callWindow', { from: times.deadline(from), to: times.clock(to) });
}
