import type { Network } from '../ports/network.ts';

/** `fetch`; how files are uploaded is a download of its own, since most conversations send none. */
export const createBrowserNetwork = (): Network => ({
  fetch: (url, init) => fetch(url, init),
  upload: async (url, request) => (await import('./upload-file.ts')).uploadFile(url, request),
});
