import { errorCodes, FadenError, problemOf, type ErrorCode, type OtherWay, type Problem } from '@faden/protocol';

import { errorTitles } from './error-titles.ts';

/** What may stand in a problem beside its code. */
export interface ProblemFacts {
  readonly path?: string | undefined;
  readonly successor?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly instead?: readonly OtherWay[] | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly instance?: string | undefined;
}

/** The problem for a code; `docs` is where the pages about errors lie. */
export function problemFor(docs: string, code: ErrorCode, { path, successor, missing, instead, retryAfterMs, instance }: ProblemFacts = {}): Problem {
  return problemOf(code, errorTitles[code], docs, {
    ...(path === undefined ? {} : { path }),
    ...(successor === undefined ? {} : { successor }),
    ...(missing === undefined ? {} : { missing: [...missing] }),
    ...(instead === undefined ? {} : { instead: [...instead] }),
    ...(retryAfterMs === undefined ? {} : { retryAfter: Math.ceil(retryAfterMs / 1000) }),
    ...(instance === undefined ? {} : { instance }),
  });
}

/** Anything that was thrown, as an answer. What is not ours is `internal`, and nothing of it is told. */
export function problemResponse(docs: string, cause: unknown, instance: string): Response {
  const error = cause instanceof FadenError ? cause : new FadenError('internal', 'unexpected');
  const { path, successor, retryAfterMs } = error.facts;
  const problem = problemFor(docs, error.code, { path, successor, retryAfterMs, instance });
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (problem.retryAfter !== undefined) headers.set('retry-after', String(problem.retryAfter));
  if (problem.status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(problem), { status: errorCodes[error.code].status, headers });
}

/** A value as an answer. */
export const jsonResponse = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
