import { FadenError } from '@faden/protocol';

import type { Call, Caller } from '../call/caller.ts';
import type { Timers } from '../engine/timers.ts';

/** What every new or refreshed session has; `expiresIn` is in seconds. */
export interface Tokens {
  readonly access: string;
  readonly expiresIn: number;
  readonly refresh: string;
}

/** Gives a valid access token and keeps it so. The access token lives in memory only. */
export interface Session<T extends Tokens> {
  /** A token for the next request; refreshes or opens a session when needed. */
  access(): Promise<string>;
  /** The token at hand, without waiting; for a page that is going away. */
  atHand(): string | null;
  /** Does something with a token, once more with another when the first is refused. */
  authorized<R>(work: (access: string) => Promise<R>): Promise<R>;
  /** Calls the gateway as this session. */
  readonly call: Call;
  /** Says that the gateway refused this token. */
  expire(access: string | null): void;
  /** Takes a session that was opened another way. */
  take(answer: T): Promise<void>;
  /** Forgets the token at hand. */
  forget(): void;
}

/** What {@link createSession} needs. */
export interface SessionDeps<T extends Tokens> {
  readonly caller: Caller;
  readonly timers: Timers;
  /** Runs a refresh alone among all tabs. */
  alone<R>(task: () => Promise<R>): Promise<R>;
  /** The refresh token kept on this device. */
  load(): Promise<string | undefined>;
  /** Keeps an answer before it is used; rejects when it belongs to somebody else. */
  keep(answer: T): Promise<void>;
  /** Opens a session when there is none to refresh, or rejects. */
  open(): Promise<T>;
  /** Makes another of a renewed session where one is due (an anonymous customer who has signed in meanwhile). */
  become?(answer: T): Promise<T | null>;
}

const SPARE_MS = 30_000;
/** Answers to a refresh that say that there is nothing left to refresh. */
const ENDED = ['unauthorized', 'token_expired', 'token_reused', 'not_found', 'gone', 'bad_request'];

const isCode = (error: unknown, codes: readonly string[]): boolean => error instanceof FadenError && codes.includes(error.code);

/** A session that has not begun; nothing is read or requested before `access`. */
export function createSession<T extends Tokens>(deps: SessionDeps<T>): Session<T> {
  let present: { readonly access: string; readonly until: number } | null = null;
  let underWay: Promise<string> | null = null;
  let generation = 0;

  async function take(answer: T): Promise<T> {
    const mine = generation;
    // A lost page between here and the next line must find the new token: the old one ends with the first use of the new.
    await deps.keep(answer);
    if (mine === generation) present = { access: answer.access, until: deps.timers.now() + answer.expiresIn * 1000 - SPARE_MS };
    return answer;
  }

  async function renew(): Promise<string> {
    const session = await take(await renewed(deps));
    const other = await deps.become?.(session);
    return (other ? await take(other) : session).access;
  }

  const session: Session<T> = {
    async access() {
      if (present && deps.timers.now() < present.until) return present.access;
      underWay ??= deps.alone(renew).finally(() => {
        underWay = null;
      });
      return underWay;
    },
    atHand: () => present?.access ?? null,
    async authorized(work) {
      const access = await session.access();
      return work(access).catch(async (error: unknown) => {
        if (!isCode(error, ['unauthorized', 'token_expired'])) throw error;
        session.expire(access);
        return work(await session.access());
      });
    },
    call: (request) => session.authorized((access) => deps.caller.call({ ...request, access })),
    expire(access) {
      if (present?.access === access) present = null;
    },
    take: async (answer) => void (await take(answer)),
    forget() {
      generation += 1;
      present = null;
    },
  };
  return session;
}

async function renewed<T extends Tokens>({ load, open, caller }: SessionDeps<T>): Promise<T> {
  const refresh = await load();
  if (refresh === undefined) return open();
  return caller.call<T>({ path: '/sessions/refresh', body: { refresh } }).catch((error: unknown) => {
    if (!isCode(error, ENDED)) throw error;
    return open();
  });
}
