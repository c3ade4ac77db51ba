import type { Page } from 'puppeteer-core';

/** What a page did that a good page does not do, and whom it asked. */
export interface PageWatch {
  /** Errors written to the console or thrown, policy violations included. */
  readonly errors: readonly string[];
  /** Violations of the Content Security Policy or of Trusted Types alone. */
  readonly violations: readonly string[];
  /** The addresses of all requests since the watch began or was cleared. */
  readonly requests: readonly string[];
  clear(): void;
}

const VIOLATION = /Content Security Policy|TrustedHTML|TrustedScript|trusted-types/i;

/** Watches a page from now on. Network failures are not errors here: a journey cuts the line on purpose. */
export function watchPage(page: Page): PageWatch {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/^Failed to load resource|net::ERR_/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return {
    errors,
    requests,
    get violations() {
      return errors.filter((text) => VIOLATION.test(text));
    },
    clear() {
      errors.length = 0;
      requests.length = 0;
    },
  };
}
