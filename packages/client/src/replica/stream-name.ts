/** The case a stream belongs to. */
export const caseOf = (stream: string): string => stream.replace(/!$/, '');

/** Whether a stream is the internal one of its case. */
export const isInternal = (stream: string): boolean => stream.endsWith('!');

/** Whether an unknown value is a mark. */
export const isMark = (value: unknown): value is [string, number, string] => Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'string';
