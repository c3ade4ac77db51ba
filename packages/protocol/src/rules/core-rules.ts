import { openCase } from '../case/open-case.ts';
import { postMessage } from '../words/post-message.ts';

/** What every customer does: the rules that each page has from the start. All others come with their part (`parts/`). */
export const coreRules = { 'case.open': openCase, 'message.post': postMessage };
