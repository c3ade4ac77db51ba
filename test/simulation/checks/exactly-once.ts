import { type HappeningOf, isCentre, only } from '../history/history.ts';
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

/**
 * G1, seen by the people: what the SDK said is kept stands in the timeline in the end, or was finally refused. What an operator's
 * restore took away is offered again by customers' devices, which keep what they sent; a desk keeps nothing, and its words are lost with the restore.
 * Words that were taken back before the restore are on no device any more: they must not return.
 */
export const keptIsDelivered: Check = (happenings) => {
  const { streams, lost } = timelinesOf(happenings);
  const written = [...streams.values()].flat().map(({ entry }) => entry);
  const taken = only(happenings, 'committed').flatMap(({ entries }) => entries.filter(({ id }) => lost.has(id)));
  const erased = new Set(only(happenings, 'committed').flatMap(({ erases }) => erases));
  const said = new Set(written.flatMap(({ body }) => tokensIn(body)));
  const done = new Set(written.map(({ cause }) => cause));
  const refused = new Set(only(happenings, 'refused').flatMap(({ token, command }) => [token, command]));
  const sentAs = new Map(only(happenings, 'sent').flatMap(({ body, command }) => tokensIn(body).map((token) => [token, command] as const)));
  const ofCentre = new Set(only(happenings, 'asked').flatMap(({ person, token }) => (isCentre(person) ? [token] : [])));
  const lostWithTheDesk = new Set(taken.flatMap(({ body }) => tokensIn(body)).filter((token) => ofCentre.has(token)));
  const takenBack = new Set(taken.flatMap(({ id, body }) => (erased.has(id) ? tokensIn(body) : [])));
  const isSettled = ({ token, command = sentAs.get(token) }: HappeningOf<'kept'>): boolean =>
    said.has(token) || refused.has(token) || lostWithTheDesk.has(token) || takenBack.has(token) || (command !== undefined && (done.has(command) || refused.has(command)));
  return only(happenings, 'kept')
    .filter((kept) => hasWords(kept.token) && !isSettled(kept))
    .map(({ at, token }) => ({ guarantee: 'G1', at, what: `${token} was kept and never delivered` }));
};

/** Tokens of acts without words (confirming, taking) end in a dash: they cannot be found in a body. */
const hasWords = (token: string): boolean => !token.endsWith('-');
