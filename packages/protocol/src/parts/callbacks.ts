import { cancelCallback } from '../callbacks/cancel-callback.ts';
import { evolveCallbacks } from '../callbacks/evolve-callbacks.ts';
import { moveCallback } from '../callbacks/move-callback.ts';
import { requestCallback } from '../callbacks/request-callback.ts';
import { callbackViews } from '../view/callback-view.ts';
import { unfoldedCallbacks } from '../view/unfolded-callbacks.ts';
import type { Part } from './part.ts';

/** Promised calls: asking for one, moving it, calling it off. */
export const callbacks = {
  rules: { 'callback.request': requestCallback, 'callback.move': moveCallback, 'callback.cancel': cancelCallback },
  fold: (state, entry) => ({ ...state, callbacks: evolveCallbacks(state.callbacks, entry) }),
  view: ({ confirmed, laid, pending, bodyAt }) => ({
    callbacks: [...callbackViews(confirmed.callbacks, laid.callbacks, bodyAt), ...unfoldedCallbacks(pending, laid)],
  }),
} satisfies Part;
