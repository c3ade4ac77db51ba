import { type CallbackLink, FadenError, type Hold, type Slots } from '@faden/protocol';

import type { Callbacks } from '../api/callbacks.ts';
import type { CaseHandle } from '../api/conversation.ts';
import type { Call, Caller } from '../call/caller.ts';
import { errorOfAnswer } from '../call/read-answer.ts';
import type { NewCommand } from '../outbox/outbox.ts';

/** What {@link createCallbacks} needs. */
export interface CallbacksDeps {
  readonly site: string;
  readonly caller: Caller;
  /** Calls the gateway as the customer. */
  readonly call: Call;
  mint(): string;
  /** The language cases are opened in. */
  lang(): string;
  /** The customer acts: connects, with a new account if need be. */
  act(): Promise<void>;
  /** Keeps commands of a case, all or none; resolves with their names. */
  give(caseId: string, commands: readonly NewCommand[]): Promise<readonly string[]>;
  handle(caseId: string): CaseHandle;
}

const query = (params: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(params)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');

/** The calls of one customer. */
export function createCallbacks({ site, caller, call, mint, lang, act, give, handle }: CallbacksDeps): Callbacks {
  /** Where one callback stands. */
  const placeOf = (caseId: string, callback: string): string => `/cases/${caseId}/callbacks/${callback}`;

  async function giveOne(caseId: string, kind: string, body: Readonly<Record<string, unknown>>): Promise<string> {
    const [name = ''] = await give(caseId, [{ kind, body }]);
    return name;
  }

  return {
    availability: (topic) => caller.call({ path: `/sites/${site}/availability?${query({ topic })}` }),
    slots: ({ topic, from, days }) => caller.call<Slots>({ path: `/sites/${site}/slots?${query({ topic, from, days })}` }),
    async hold(wish) {
      await act();
      return call<Hold>({ path: `/sites/${site}/holds`, body: wish });
    },
    async request({ case: present, topic, text, lang: chosen = lang(), ...wish }) {
      if (present === undefined && topic === undefined) throw new FadenError('bad_request', 'A call needs a case or a topic');
      const id = present ?? mint();
      const opening = present === undefined ? [{ kind: 'case.open', body: { topic, lang: chosen, ...(text ? { text } : {}) } }] : [];
      const about = present === undefined || topic === undefined ? {} : { topic };
      // In one breath: a case without the call it was opened for would say nothing to anybody.
      const names = await give(id, [...opening, { kind: 'callback.request', body: { ...wish, ...about } }]);
      return { case: handle(id), callback: names.at(-1) ?? '' };
    },
    move: ({ case: caseId, ...body }) => giveOne(caseId, 'callback.move', body),
    cancel: ({ case: caseId, callback, reason = 'customer' }) => giveOne(caseId, 'callback.cancel', { callback, reason }),
    async calendar({ case: caseId, callback }) {
      await act();
      return call<Blob>({
        path: `${placeOf(caseId, callback)}/calendar`,
        async read(response) {
          if (!response.ok) throw await errorOfAnswer(response);
          return response.blob();
        },
      });
    },
    async link({ case: caseId, callback }) {
      await act();
      return call<CallbackLink>({ path: `${placeOf(caseId, callback)}/links`, body: {} });
    },
  };
}
