import * as v from 'valibot';

import type { Secrets } from '../ports/secrets.ts';
import type { TakenDelivery } from '../ports/deliveries.ts';
import type { CaseRecord } from '../ports/write.ts';
import { makeHookToken, type HookSubject } from './hook-token.ts';

/** Whether a delivery still has a purpose, and the name the provider gets for it. */
export type Standing = { readonly type: 'wanted'; readonly token: string } | { readonly type: 'unwanted' };

const callSchema = v.object({ callback: v.string(), attempt: v.number() });

/** The call a delivery is to make; `undefined` when it is none. */
export function callOf({ case: caseId, template, data }: Pick<TakenDelivery, 'case' | 'template' | 'data'>): HookSubject | undefined {
  return template === 'callback' && v.is(callSchema, data) ? { case: caseId, callback: data.callback, attempt: data.attempt } : undefined;
}

/** Whether a case says that this very call is being made now. */
export function isBeingCalled({ state }: Pick<CaseRecord, 'state'>, { callback, attempt }: HookSubject): boolean {
  const item = state.callbacks[callback];
  return item?.status === 'calling' && item.attempts === attempt;
}

/** Looks at what became of the case since the delivery was asked for: nobody is called whose callback was cancelled or reported meanwhile. */
export function standingOf(secrets: Pick<Secrets, 'keyed'>, record: CaseRecord | undefined, delivery: TakenDelivery): Standing {
  const call = callOf(delivery);
  if (call === undefined) return delivery.channel === 'phone' ? { type: 'unwanted' } : { type: 'wanted', token: '' };
  if (record === undefined || !isBeingCalled(record, call)) return { type: 'unwanted' };
  return { type: 'wanted', token: makeHookToken(secrets, record, call) };
}
