import type { Lifecycle, LifecycleEvent } from '../ports/lifecycle.ts';

/** The page of this browser; without one (Node, workers) always visible and online. */
export const createPageLifecycle = (): Lifecycle => (typeof document === 'undefined' ? nowhere : page);

const nowhere: Lifecycle = { visible: () => true, online: () => true, language: () => 'en', subscribe: () => () => undefined };

const page: Lifecycle = {
  visible: () => document.visibilityState === 'visible',
  online: () => navigator.onLine,
  language: () => document.documentElement.lang || navigator.language || 'en',
  subscribe(listener) {
    const offs: (() => void)[] = [];
    const on = (target: EventTarget, type: string, heard: (event: Event) => LifecycleEvent | null): void => {
      const run = (event: Event): void => {
        const name = heard(event);
        if (name) listener(name);
      };
      target.addEventListener(type, run);
      offs.push(() => target.removeEventListener(type, run));
    };
    on(document, 'visibilitychange', () => (document.visibilityState === 'visible' ? 'visible' : 'hidden'));
    on(document, 'freeze', () => 'freeze');
    on(document, 'resume', () => 'resume');
    on(window, 'pagehide', () => 'pagehide');
    // The first showing of a page is no return.
    on(window, 'pageshow', (event) => ((event as PageTransitionEvent).persisted ? 'pageshow' : null));
    on(window, 'online', () => 'online');
    on(window, 'offline', () => 'offline');
    return () => {
      for (const off of offs) off();
    };
  },
};
