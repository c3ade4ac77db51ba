import type { SourceFile } from '../source/source-files.ts';
import type { Finding } from './check.ts';

const DECISION = /^docs\/decisions\/((\d{4})-[a-z0-9-]+\.md)$/;

/** Finds decisions that the index does not list by their title, numbers used twice, and pages without the four parts. */
export function findDecisionBreaks(pages: readonly SourceFile[], index: string): Finding[] {
  const seen = new Set<string>();
  return pages.flatMap(({ path, text }) => {
    const [, file = '', number = ''] = DECISION.exec(path) ?? [];
    if (!file) return [];
    const title = /^# \d+\. (.+)$/m.exec(text)?.[1] ?? '';
    const says: string[] = [];
    if (seen.has(number)) says.push(`The number ${number} is taken.`);
    seen.add(number);
    if (!/^Status: (proposed|accepted|replaced by \d+)$/m.test(text)) says.push('The status is missing.');
    if (!['## Context', '## Decision', '## Consequences'].every((part) => text.includes(`\n${part}\n`))) says.push('A part of the template is missing.');
    if (!index.includes(`| ${number} | [${title}](${file}) |`)) says.push('The index does not list it by its number and title.');
    return says.map((say) => ({ path, say }));
  });
}
