import { type ErrorCode, FadenError, isErrorCode, type Problem } from '@faden/protocol';

/** What a problem on the wire means here. A code newer than this client is read by its status. */
export function errorOfProblem(problem: Problem, retryAfterMs?: number): FadenError {
  const code = isErrorCode(problem.code) ? problem.code : codeOfStatus(problem.status);
  const wait = problem.retryAfter === undefined ? retryAfterMs : problem.retryAfter * 1000;
  return new FadenError(code, problem.title, {
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    ...(problem.successor === undefined ? {} : { successor: problem.successor }),
    ...(problem.path === undefined ? {} : { path: problem.path }),
    ...(problem.missing === undefined ? {} : { missing: problem.missing }),
    ...(problem.instead === undefined ? {} : { instead: problem.instead }),
    ...(problem.next === undefined ? {} : { next: problem.next }),
  });
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 404) return 'not_found';
  if (status === 410) return 'gone';
  if (status === 413) return 'too_large';
  if (status === 426) return 'upgrade_required';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'unavailable' : 'bad_request';
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
  const code = response.status === 429 || response.status >= 500 ? codeOfStatus(response.status) : 'not_gateway';
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
