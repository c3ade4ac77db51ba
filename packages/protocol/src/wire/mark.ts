import * as v from 'valibot';

/** Where a reader stands in a stream: the epoch of the data set, and seq and hash of the last entry applied (seq 0 and an empty hash before the first). */
export const markSchema = v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)), v.string()]);
/** Where a reader stands in a stream. */
export type Mark = v.InferOutput<typeof markSchema>;

/** The stream of a case's internal notes; the public stream is named by the case's id itself. */
export const internalStream = (caseId: string): string => `${caseId}!`;
