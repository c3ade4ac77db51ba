import { FadenComposer } from '../start/composer/faden-composer.ts';
import { FadenPanel } from '../start/panel/faden-panel.ts';
import { register } from './register.ts';

register({ 'faden-panel': FadenPanel, 'faden-composer': FadenComposer });

/** What brings each element that may stand in a page itself. */
const inline = {
  'faden-chat': () => import('./inside.ts'),
  'faden-cases': () => Promise.all([import('./inside.ts'), import('./faden-cases.ts')]),
  'faden-case': () => import('./faden-case.ts'),
  'faden-callback': () => import('./faden-callback.ts'),
} as const;

/** Brings the elements that stand in the page itself, and no others; they share this module's download. */
export async function bringInline(): Promise<void> {
  await Promise.all(Object.entries(inline).flatMap(([tag, bring]) => (document.querySelector(tag) ? [bring()] : [])));
}

declare global {
  interface HTMLElementTagNameMap {
    'faden-panel': FadenPanel;
    'faden-composer': FadenComposer;
  }
}
