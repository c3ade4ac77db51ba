import { windowSpan, type CallbackView } from '@faden/protocol';

/** From when on a callback may be called, as people see it: the next try, the beginning of its window, or since it was asked for. */
export const dueAtOf = ({ nextTryAt, window, requestedAt }: CallbackView): string => nextTryAt ?? (window ? windowSpan(window).from : requestedAt);
