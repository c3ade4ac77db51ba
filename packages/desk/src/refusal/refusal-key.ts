import type { WordKey } from '../words/catalogue.ts';
import { en } from '../words/en.ts';
import type { Refusal } from '../workspace/workspace.ts';

/** The text that says what a refusal means at the desk; a code without a text of its own gets the general one. */
export function refusalKey(code: Refusal['code']): WordKey {
  const key = `refused_${code}`;
  return Object.hasOwn(en, key) ? (key as WordKey) : 'refused_other';
}
