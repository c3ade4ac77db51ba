import type { SystemCommands } from '../commands/command.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import { openCallback } from './open-callback.ts';

/**
 * A window has gone by. Without an attempt that is our failure: said so, with an apology, and the supervisor hears of it
 * at once. Either way the callback goes on at the head of the line; no promise of ours ends by waiting.
 */
export const missCallback: Rule<SystemCommands['callback.miss']> = {
  needs({ body }, state) {
    const about = openCallback(state, body.callback);
    return 'refusal' in about ? [] : [{ what: 'queue', topic: about.item.topic }];
  },
  decide: ({ body: { callback, dueAt } }, state, { now, found }) => {
    const about = openCallback(state, callback);
    if ('refusal' in about) return about.refusal;
    const { status, to, tried } = about.item;
    if ((status !== 'scheduled' && status !== 'accepted') || to === null || now < to) return refuse('nothing_to_answer');
    const reason = tried ? 'retry' : 'missed';
    const queued: PublicEntry = { kind: 'callback.queued', body: { callback, reason, priority: true, ...found.queue } };
    const missed: PublicEntry = { kind: 'callback.missed', body: { callback, dueAt } };
    const sorry: PublicEntry = { kind: 'notice.posted', body: { code: 'callback-missed' } };
    return accept(tried ? [queued] : [missed, queued, sorry], {
      internal: [{ kind: 'alarm.raised', body: { code: 'callback-missed', about: callback, dueAt } }],
    });
  },
};
