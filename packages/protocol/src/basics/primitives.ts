import * as v from 'valibot';

/** A moment in UTC with milliseconds, for example `2026-11-21T17:00:00.000Z`. */
export type Instant = string;
/** The instant of epoch milliseconds. */
export const instantFrom = (ms: number): Instant => new Date(ms).toISOString();
/** The schema of an {@link Instant}. */
export const instantSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** An id minted by whoever acts first: a UUID, version 7 or 8, in lower case. */
export type Id = string;
/** The schema of an {@link Id}. */
export const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/** The id of an entry: the id of the command that caused it, a dot, and its place in that command's entries from 0. */
export type EntryId = string;

/** A short name chosen in the configuration (site, topic, team, agent), for example `musterbank`. */
export type Slug = string;
/** The schema of a {@link Slug}. */
export const slugSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** A language tag (BCP 47), for example `de` or `pt-BR`. */
export const langSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

/** Words a person wrote: not empty, at most 16,384 characters (the byte limit is checked at the gateway's door). */
export const wordsSchema = v.pipe(v.string(), v.check((text) => text.trim() !== ''), v.maxLength(16_384));

/** A short line such as a name or a label: 1 to 200 characters. */
export const lineSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
