import type { Unsubscribe } from '@faden/client';

/** Windows so narrow that the panel takes all of them. */
const query = '(max-width: 479px)';

/** Whether the panel fills the window now; then it is modal. */
export const isNarrow = (): boolean => matchMedia(query).matches;

/**
 * Keeps a panel inside what is seen of the window, so that a keyboard on the screen covers nothing. Browsers tell this
 * only by the visual viewport; the launcher's frame reads the two properties set here. Returns the way out.
 */
export function followViewport(panel: HTMLElement, changed: () => void): Unsubscribe {
  const viewport = globalThis.visualViewport;
  if (!viewport) return () => undefined;
  const place = (): void => {
    panel.style.setProperty('--faden-height', `${viewport.height}px`);
    panel.style.setProperty('--faden-top', `${viewport.offsetTop}px`);
    changed();
  };
  viewport.addEventListener('resize', place);
  viewport.addEventListener('scroll', place);
  place();
  return () => {
    viewport.removeEventListener('resize', place);
    viewport.removeEventListener('scroll', place);
  };
}
