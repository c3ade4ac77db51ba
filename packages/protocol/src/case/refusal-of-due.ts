import type { Instant } from '../basics/primitives.ts';
import type { Refused } from '../decide/decision.ts';
import { refuse } from '../decide/verdict.ts';
import { HORIZON_DAYS } from '../time/open-spans.ts';
import { DAY_MS } from '../time/zone.ts';

/** The refusal of a due time that is no moment at all, has passed, or lies further ahead than anybody can promise. */
export function refusalOfDue(dueAt: Instant | undefined, now: Instant, path: string): Refused | undefined {
  if (dueAt === undefined) return undefined;
  const ahead = Date.parse(dueAt) - Date.parse(now);
  if (Number.isNaN(ahead) || ahead > HORIZON_DAYS * DAY_MS) return refuse('bad_request', { path });
  return ahead <= 0 ? refuse('due_in_past', { path }) : undefined;
}
