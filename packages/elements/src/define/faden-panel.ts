import { FadenComposer } from '../start/composer/faden-composer.ts';
import { FadenPanel } from '../start/panel/faden-panel.ts';
import { register } from './register.ts';

register({ 'faden-panel': FadenPanel, 'faden-composer': FadenComposer });

/** Brings the elements that stand in the page itself; they share this module's download. */
export async function bringInline(): Promise<void> {
  await Promise.all([import('./inside.ts'), import('./faden-cases.ts')]);
}

declare global {
  interface HTMLElementTagNameMap {
    'faden-panel': FadenPanel;
    'faden-composer': FadenComposer;
  }
}
