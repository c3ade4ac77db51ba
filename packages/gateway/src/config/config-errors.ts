import type * as v from 'valibot';

type Issue = v.BaseIssue<unknown>;

/** What to write instead, by the last name of the path, where the schema cannot say it. */
const fixes: Readonly<Record<string, string>> = {
  id: 'use lower-case letters, digits and hyphens, for example "musterbank"',
  prefix: 'use two to four capital letters, for example "MB"',
  accent: 'use a colour such as "#0a5c8a"',
  number: 'use the international form, for example "+493023125000"',
  telephone: 'use the international form, for example "+493023125000"',
  timeZone: 'use a name such as "Europe/Berlin"',
  from: 'use a time such as "08:00"',
  to: 'use a time such as "18:00"',
  date: 'use a date such as "2027-03-26"',
  languages: 'use tags such as "de" or "en"',
};

/** Where in the configuration, as one would write it in code: `sites[0].origins[1]`. */
const placeOf = (issue: Issue): string =>
  (issue.path ?? []).reduce((path, { key }) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`), '');

/** One fault of the configuration as a sentence with the path, what is wrong and what to do. Secrets are never repeated. */
export function sayIssue(issue: Issue): string {
  const place = placeOf(issue) || 'The configuration';
  const fix = fixes[String(issue.path?.at(-1)?.key)];
  return `${place} ${meaning(issue)}${fix === undefined ? '' : `; ${fix}`}.`;
}

function meaning(issue: Issue): string {
  if (issue.expected === 'never') return 'is not known here; remove it or check its spelling';
  if (issue.received === 'undefined') return 'is missing; add it';
  if (issue.message.startsWith('must ')) return issue.message;
  return issue.expected === null ? 'is not valid' : `must be ${expectation(issue)}`;
}

function expectation({ type, expected }: Issue): string {
  if (type === 'regex') return `of the form ${expected}`;
  if (type === 'min_length' || type === 'min_value') return `at least ${String(expected).slice(2)}`;
  if (type === 'max_length' || type === 'max_value') return `at most ${String(expected).slice(2)}`;
  const names: Readonly<Record<string, string>> = { Array: 'a list', Object: 'an object', string: 'a text', number: 'a number', boolean: 'true or false' };
  return names[String(expected)] ?? String(expected).replaceAll(' | ', ' or ').replace(/^\((.*)\)$/, '$1');
}
