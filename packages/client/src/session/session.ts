import { FadenError } from '@faden/protocol';

import type { Caller, CallRequest } from '../call/caller.ts';
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
  /** Calls the gateway as this session; a refused token is renewed once. */
  call<R>(request: CallRequest): Promise<R>;
  /** Says that the gateway refused this token. */
  expire(access: string): void;
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
  /** Opens a session when there is none to refresh, or rejects. `ended`: there was one, and the gateway no longer knows it. */
  open(ended: boolean): Promise<T>;
  /** Makes another of a renewed session where one is due (an anonymous customer who has signed in meanwhile). */
  become?(answer: T): Promise<T | null>;
}

const SPARE_MS = 30_000;
const ENDED = ['unauthorized', 'token_expired', 'token_reused', 'not_found', 'gone', 'bad_request'];

/** A session that has not begun; nothing is read or requested before `access`. */
export function createSession<T extends Tokens>(deps: SessionDeps<T>): Session<T> {
  let present: { readonly access: string; readonly until: number } | null = null;
  let underWay: Promise<string> | null = null;
  let generation = 0;

  async function take(answer: T): Promise<void> {
    const mine = generation;
    // A lost page between here and the next line must find the new token: the old one ends with the first use of the new.
    await deps.keep(answer);
    if (mine === generation) present = { access: answer.access, until: deps.timers.now() + answer.expiresIn * 1000 - SPARE_MS };
  }

  async function renewed(): Promise<T> {
    const refresh = await deps.load();
    if (refresh === undefined) return deps.open(false);
    try {
      return await deps.caller.call<T>({ path: '/sessions/refresh', body: { refresh } });
    } catch (error) {
      if (!(error instanceof FadenError) || !ENDED.includes(error.code)) throw error;
      return deps.open(true);
    }
  }

  async function renew(): Promise<string> {
    const answer = await deps.alone(async () => {
      const session = await renewed();
      await take(session);
      const other = (await deps.become?.(session)) ?? null;
      if (other) await take(other);
      return other ?? session;
    });
    return answer.access;
  }

  const session: Session<T> = {
    async access() {
      if (present && deps.timers.now() < present.until) return present.access;
      underWay ??= renew().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    atHand: () => present?.access ?? null,
    async call<R>(request: CallRequest): Promise<R> {
      const access = await session.access();
      try {
        return await deps.caller.call<R>({ ...request, access });
      } catch (error) {
        if (!(error instanceof FadenError) || !['unauthorized', 'token_expired'].includes(error.code)) throw error;
        session.expire(access);
        return deps.caller.call<R>({ ...request, access: await session.access() });
      }
    },
    expire(access) {
      if (present?.access === access) present = null;
    },
    take,
    forget() {
      generation += 1;
      present = null;
    },
  };
  return session;
}
