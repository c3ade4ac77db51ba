import * as v from 'valibot';

import { idSchema, instantSchema, wordsSchema } from '../basics/primitives.ts';

/** Bodies of what the customer is told without having asked. */
export const noticeEntries = {
  'notice.posted': v.object({
    /** `silence`: we have heard nothing and will close; `callback-missed`: we did not call, and are sorry; `commitment-broken`: we did not keep the promise `about`, and are sorry; `stated`: words of an agent or of the site in `text`. */
    code: v.picklist(['outage', 'peak', 'hours', 'estimate', 'silence', 'callback-missed', 'commitment-broken', 'stated']),
    text: v.optional(wordsSchema),
    until: v.optional(instantSchema),
    about: v.optional(idSchema),
  }),
} as const;
