import { type ReportFact, type ReportFactKind, reportFactKinds } from './report-fact.ts';

const columns = ['kind', 'case', 'topic', 'at', 'outcome', 'ms', 'businessMs', 'number', 'mark', 'customerMs', 'centreMs', 'companyMs', 'thirdPartyMs'] as const satisfies readonly (keyof ReportFact)[];
const numeric: ReadonlySet<string> = new Set(['ms', 'businessMs', 'number', 'customerMs', 'centreMs', 'companyMs', 'thirdPartyMs']);

/** Rows of facts as CSV (RFC 4180), with a line of names first. No field can hold a separator, a quote or the beginning of a spreadsheet's formula. */
export function factsToCsv(facts: readonly ReportFact[]): string {
  const lines = facts.map((fact) => columns.map((name) => String(fact[name] ?? '')).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

const isKind = (text: string): text is ReportFactKind => (reportFactKinds as readonly string[]).includes(text);

/** The rows of a CSV that {@link factsToCsv} wrote; lines of another kind of row are left out. */
export function factsFromCsv(csv: string): readonly ReportFact[] {
  return csv.split('\r\n').slice(1).flatMap((line) => {
    const fields = line.split(',');
    const [kind = ''] = fields;
    if (!isKind(kind)) return [];
    const given = columns.flatMap((name, place) => {
      const text = fields[place] ?? '';
      return text === '' ? [] : [[name, numeric.has(name) ? Number(text) : text] as const];
    });
    return [Object.fromEntries(given) as unknown as ReportFact];
  });
}
