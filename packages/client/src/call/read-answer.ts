import { type ErrorCode, FadenError, isRetryable, type Problem } from '@faden/protocol';

/** What a problem on the wire means here. A code newer than this client stands as it is when it is final; one that may pass counts as `unavailable`. */
export function errorOfProblem(problem: Problem, waitMs?: number): FadenError {
  const { title, retryable, retryAfter, successor, path, instead, missing, next } = problem;
  const code = problem.code as ErrorCode;
  const retryAfterMs = retryAfter === undefined ? waitMs : retryAfter * 1000;
  const facts = Object.entries({ retryAfterMs, successor, path, instead, missing, next }).filter(([, fact]) => fact !== undefined);
  return new FadenError(retryable && !isRetryable(code) ? 'unavailable' : code, title, Object.fromEntries(facts));
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** The error an answer stands for. What is not our JSON (a captive portal, a proxy's page) is not our gateway's word. */
export async function errorOfAnswer(response: Response): Promise<FadenError> {
  const retryAfterMs = retryAfterOf(response);
  const problem = isJson(response) ? await response.json().catch(() => null) : null;
  if (isRecord(problem) && typeof problem['code'] === 'string') return errorOfProblem(problem as unknown as Problem, retryAfterMs);
  const code = response.status === 429 ? 'rate_limited' : response.status >= 500 ? 'unavailable' : 'not_gateway';
  return new FadenError(code, `Answer ${response.status} without a problem`, retryAfterMs === undefined ? {} : { retryAfterMs });
}

/** The JSON of an answer, `undefined` when it has none by its status; rejects with the error it stands for. */
export async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204 || response.status === 304) return undefined;
  if (!response.ok || !isJson(response)) throw await errorOfAnswer(response);
  try {
    return await response.json();
  } catch (cause) {
    throw new FadenError('not_gateway', 'The answer is cut off or no JSON', { cause });
  }
}

const isJson = (response: Response): boolean => /[/+]json\b/.test(response.headers.get('content-type') ?? '');

/** Whether an unknown value is an object with fields. */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
