import type { WireCommand } from '@faden/protocol';

import { clockId } from '../core/clock-mark.ts';
import type { CallEvent } from '../ports/channel.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { HookSubject } from './hook-token.ts';

/**
 * The command for what happened in a call; nothing for what leads to no entry. The id is the same for the same event of
 * the same call, so that a report that comes twice is given once.
 */
export function callReport(secrets: Pick<Secrets, 'digest'>, { case: caseId, callback, attempt }: HookSubject, call: CallEvent, event: string): WireCommand | undefined {
  const id = (kind: string): string => clockId(secrets, caseId, 'phone', kind, callback, String(attempt), event);
  if (call.type === 'connected') return { id: id('callback.connect'), kind: 'callback.connect', body: { callback, attempt } };
  if (call.type === 'unreached') return { id: id('callback.report'), kind: 'callback.report', body: { callback, attempt, result: call.result } };
  if (call.type === 'unwanted') return { id: id('callback.cancel'), kind: 'callback.cancel', body: { callback, reason: 'not-requested' } };
  return undefined;
}
