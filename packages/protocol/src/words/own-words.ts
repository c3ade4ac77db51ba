import type { Context, FoundEntry } from '../decide/context.ts';
import type { Refused } from '../decide/decision.ts';
import { lookUp } from '../decide/look-up.ts';
import { refuse } from '../decide/verdict.ts';

/** An old message as far as it was looked up: `undefined` in the browser. */
export type OldWords = { entry: FoundEntry | undefined } | { refusal: Refused };

/** The message a change is about; refused when there is none or its content is gone already. */
export function oldWords(name: string, { found }: Context): OldWords {
  const entry = lookUp(found.entries, name);
  if (entry === null) return { refusal: refuse('not_found', { path: 'body.message' }) };
  return entry?.removed ? { refusal: refuse('already_removed') } : { entry };
}

/** The same, but only for words of whoever acts. */
function ownWords(name: string, context: Context): OldWords {
  const words = oldWords(name, context);
  if ('refusal' in words || words.entry === undefined) return words;
  return words.entry.by.actor === context.actor.actor ? words : { refusal: refuse('not_yours') };
}

/** The same, but only within the time in which customers may change what they wrote. */
export function freshWords(name: string, context: Context): OldWords {
  const words = ownWords(name, context);
  if ('refusal' in words || words.entry === undefined) return words;
  const until = Date.parse(words.entry.at) + context.site.policies.editMs;
  return Date.parse(context.now) <= until ? words : { refusal: refuse('too_late') };
}

/** The same, but only until the customer has read it; later it is corrected openly. */
export function unreadWords(name: string, context: Context): OldWords {
  const words = ownWords(name, context);
  if ('refusal' in words || words.entry === undefined) return words;
  return (context.found.readByCustomer ?? 0) < words.entry.seq ? words : { refusal: refuse('too_late') };
}

/** The ids of everything that goes when a message is redacted: what was posted, and each edit of it. */
export function erasedWith(entry: FoundEntry | undefined): readonly string[] {
  return entry === undefined ? [] : [entry.id, ...entry.revisions];
}
