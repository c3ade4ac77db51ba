import { waitUntil as waitAtMost } from '@open-wc/testing-helpers';

/** Longer than any machine under load needs, and shorter than a test may take, so that the failure names what was waited for. */
const patienceMs = 15_000;

/** Waits until something is so; a failure says in words what never came. */
export const waitUntil = (isSo: () => unknown, what = 'what was waited for came'): Promise<void> => waitAtMost(async () => Boolean(isSo()), what, { timeout: patienceMs, interval: 20 });
