import * as v from 'valibot';

/** A day without a time or zone, as `2027-03-26`. */
export const localDateSchema = v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));

/** An hour and minute on the wall clock, as `08:00`. */
export const clockTimeSchema = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** The end of an interval: a time on the wall clock, or `24:00` for the end of the day. */
export const closingTimeSchema = v.pipe(v.string(), v.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/));

const startsBeforeItEnds = <Span extends { from: string; to: string }>() =>
  v.check<Span, string>((span) => span.from < span.to, 'An interval must start before it ends.');

/** One stretch of opening within a day; what goes past midnight is written as two. */
export const openIntervalSchema = v.pipe(v.object({ from: clockTimeSchema, to: closingTimeSchema }), startsBeforeItEnds());

/** The same interval on several weekdays, numbered as in ISO 8601: 1 is Monday, 7 is Sunday. */
export const weeklyHoursSchema = v.pipe(
  v.object({
    days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
    from: clockTimeSchema,
    to: closingTimeSchema,
  }),
  startsBeforeItEnds(),
);

/** One date whose hours differ: a public holiday, a works outing, a Saturday before Christmas. */
export const hoursExceptionSchema = v.union([
  v.object({ date: localDateSchema, closed: v.literal(true), reason: v.exactOptional(v.string()) }),
  v.object({ date: localDateSchema, intervals: v.array(openIntervalSchema), reason: v.exactOptional(v.string()) }),
]);

/** When somebody is there: around the clock, or by weekly hours with dated exceptions. */
export const calendarSchema = v.union([
  v.object({ always: v.literal(true), timeZone: v.pipe(v.string(), v.nonEmpty()) }),
  v.object({
    timeZone: v.pipe(v.string(), v.nonEmpty()),
    weekly: v.array(weeklyHoursSchema),
    exceptions: v.array(hoursExceptionSchema),
  }),
]);

/** A day without a time or zone, as `2027-03-26`. */
export type LocalDate = v.InferOutput<typeof localDateSchema>;

/** One stretch of opening within a day. */
export type OpenInterval = v.InferOutput<typeof openIntervalSchema>;

/** The same interval on several weekdays. */
export type WeeklyHours = v.InferOutput<typeof weeklyHoursSchema>;

/** One date whose hours differ; where a date is listed twice, the first entry counts. */
export type HoursException = v.InferOutput<typeof hoursExceptionSchema>;

/** When somebody is there; a topic's calendar, where it has one, replaces the site's. */
export type Calendar = v.InferOutput<typeof calendarSchema>;
