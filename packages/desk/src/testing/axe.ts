import 'axe-core';
import type axeModule from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axeModule;
  }
}

/** Everything the accessibility checker finds wrong inside an element, one readable line each. */
export async function faults(root: HTMLElement): Promise<readonly string[]> {
  const { violations } = await window.axe.run(root, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`));
}
