import type { Desk } from '@faden/client';

import type { Address, DeskPorts, Preferences, PreferenceStore } from './app/ports.ts';

/** What the browser's ports are made from. */
export interface BrowserPortsOptions {
  readonly desk: Desk;
  readonly window: Window;
}

const KEY = 'faden-desk';

/** The open case stands in the fragment, which is never sent anywhere. */
function hashAddress(page: Window): Address {
  const { location, history } = page;
  return {
    read: () => /^#([0-9a-f-]{36})$/.exec(location.hash)?.[1] ?? null,
    write: (caseId) => history.pushState(null, '', caseId === null ? location.pathname + location.search : `#${caseId}`),
    watch(listener) {
      page.addEventListener('popstate', listener);
      return () => page.removeEventListener('popstate', listener);
    },
  };
}

/** What was kept, then what the address says (`?lang=de&theme=dark`), then what the browser prefers. */
function readPreferences({ localStorage, location, navigator }: Window): Preferences {
  const asked = new URLSearchParams(location.search);
  const kept = new URLSearchParams(localStorage.getItem(KEY) ?? '');
  const lang = asked.get('lang') ?? kept.get('lang') ?? navigator.language;
  const theme = asked.get('theme') ?? kept.get('theme');
  return { lang: lang.startsWith('de') ? 'de' : 'en', theme: theme === 'light' || theme === 'dark' ? theme : 'auto' };
}

function storedPreferences(window: Window): PreferenceStore {
  return {
    read: () => readPreferences(window),
    write: ({ lang, theme }) => window.localStorage.setItem(KEY, new URLSearchParams({ lang, theme }).toString()),
  };
}

/** Gives a file to the agent by a download, so that nothing a customer sent is ever opened inside the desk's own page. */
function download({ document, URL: urls }: Window & typeof globalThis, file: Blob, name: string): void {
  const url = urls.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  urls.revokeObjectURL(url);
}

/** The desk's ports in a browser. */
export function browserPorts({ desk, window }: BrowserPortsOptions): DeskPorts {
  const page = window as Window & typeof globalThis;
  return {
    desk,
    clock: {
      every(ms, listener) {
        const timer = page.setInterval(listener, ms);
        return () => page.clearInterval(timer);
      },
    },
    address: hashAddress(page),
    preferences: storedPreferences(page),
    zone: page.Intl.DateTimeFormat().resolvedOptions().timeZone,
    save: (file, name) => download(page, file, name),
    dial: (address) => page.location.assign(address),
    copy: (text) => page.navigator.clipboard.writeText(text),
  };
}
