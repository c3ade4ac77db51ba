import { only } from '../history/history.ts';
import { timelinesOf } from '../history/timelines.ts';
import type { Check, Violation } from './violation.ts';

const tokensIn = (body: unknown): readonly string[] => JSON.stringify(body ?? null).match(/\btoken-\d+\b/g) ?? [];

/** G1: acknowledged means in the timeline, exactly once, until erased; streams are numbered without holes. */
export const exactlyOnce: Check = (happenings) => {
  const violations: Violation[] = [];
  const { streams, lost, commits } = timelinesOf(happenings);
  const standing = new Map<string, string>();
  const words = new Map<string, Set<string>>();

  for (const [stream, written] of streams) {
    for (const [place, { entry, at }] of written.entries()) {
      if (entry.seq !== place + 1) violations.push({ guarantee: 'G1', at, what: `${stream} has seq ${entry.seq} at place ${place + 1}` });
      if (standing.has(entry.id)) violations.push({ guarantee: 'G1', at, what: `entry ${entry.id} stands in the timeline twice` });
      standing.set(entry.id, entry.hash);
      for (const token of tokensIn(entry.body)) words.set(token, (words.get(token) ?? new Set()).add(entry.cause));
    }
  }
  for (const [command, moments] of commits) {
    if (moments.length > 1) violations.push({ guarantee: 'G1', at: moments[1] ?? 0, what: `command ${command} was committed ${moments.length} times` });
  }
  for (const [token, causes] of words) {
    if (causes.size > 1) violations.push({ guarantee: 'G1', at: 0, what: `${token} was said once and stands there ${causes.size} times` });
  }
  for (const { at, result } of only(happenings, 'answered')) {
    if (result.outcome !== 'accepted' && result.outcome !== 'repeated') continue;
    for (const entry of result.entries) {
      if (standing.get(entry.id) !== entry.hash && !lost.has(entry.id)) {
        violations.push({ guarantee: 'G1', at, what: `${entry.kind} ${entry.id} was acknowledged as seq ${entry.seq} and is not in the timeline` });
      }
    }
  }
  return violations;
};

/** G1, seen by the people: what the SDK said is kept stands in the timeline in the end, or was finally refused. */
export const keptIsDelivered: Check = (happenings) => {
  const { streams } = timelinesOf(happenings);
  const said = new Set([...streams.values()].flatMap((written) => written.flatMap(({ entry }) => tokensIn(entry.body))));
  const done = new Set([...streams.values()].flatMap((written) => written.map(({ entry }) => entry.cause)));
  const refused = new Set(only(happenings, 'refused').flatMap(({ token, command }) => [token, command]));
  const sentAs = new Map(only(happenings, 'sent').flatMap(({ body, command }) => tokensIn(body).map((token) => [token, command] as const)));
  return only(happenings, 'kept')
    .filter(({ token, command = sentAs.get(token) }) => !said.has(token) && !refused.has(token) && !(command !== undefined && (done.has(command) || refused.has(command))))
    .filter(({ token }) => hasWords(token))
    .map(({ at, token }) => ({ guarantee: 'G1', at, what: `${token} was kept and never delivered` }));
};

/** Tokens of acts without words (confirming, taking) end in a dash: they cannot be found in a body. */
const hasWords = (token: string): boolean => !token.endsWith('-');
