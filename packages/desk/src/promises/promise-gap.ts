import { isAhead } from '../forms/consult-form.tsx';
import type { PromiseDraft } from '../workspace/workspace.ts';

/** What a promise still needs before it can be given: its words, or a time that is still to come. */
export function promiseGap({ text, dueAt }: PromiseDraft, zone: string, now: number): 'missingPromise' | 'missingDue' | undefined {
  if (text.trim() === '') return 'missingPromise';
  return isAhead(dueAt, zone, now) ? undefined : 'missingDue';
}
