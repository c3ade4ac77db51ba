import 'axe-core';

interface Axe {
  run(root: Element, options: unknown): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[] }>;
}

declare const axe: Axe;

/** What axe finds wrong with an element and all its shadows by WCAG 2.2 A and AA, one sentence each; empty is clean. */
export async function violations(element: Element): Promise<readonly string[]> {
  const found = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}
