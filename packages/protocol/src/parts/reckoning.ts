import { reckonCase } from '../case/reckon-case.ts';
import { evolveWords } from '../words/evolve-words.ts';
import type { Part } from './part.ts';

/** What only the gateway and the desk reckon with: who waits for whom since when. No page draws it, so none fetches it. */
export const reckoning = {
  rules: {},
  fold: (state, entry) => ({ ...state, case: reckonCase(state.case, entry), words: evolveWords(state.words, entry) }),
} satisfies Part;
