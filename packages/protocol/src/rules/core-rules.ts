import { openCase } from '../case/open-case.ts';
import { postMessage } from '../words/post-message.ts';

/** What every customer does. No page carries these two: it lays the words over as they are, and the gateway says what they move. All others come with their part (`parts/`). */
export const coreRules = { 'case.open': openCase, 'message.post': postMessage };
