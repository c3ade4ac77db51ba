import * as v from 'valibot';

import { instantSchema, wordsSchema } from '../basics/primitives.ts';

/** Bodies of what the customer is told without having asked. */
export const noticeEntries = {
  'notice.posted': v.object({
    /** `silence`: we have heard nothing and will close; `callback-missed`: we did not call, and are sorry; `stated`: words of an agent or of the site in `text`. */
    code: v.picklist(['outage', 'peak', 'hours', 'estimate', 'silence', 'callback-missed', 'stated']),
    text: v.optional(wordsSchema),
    until: v.optional(instantSchema),
  }),
} as const;
