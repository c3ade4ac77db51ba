/** Brings the element that tells how long it takes; what could not be brought is tried again with the next drawing. */
export function bringWaiting(): void {
  void import('../../define/faden-waiting.ts').catch(() => undefined);
}
