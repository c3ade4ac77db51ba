import type * as Panel from '@faden/elements/define/faden-panel';

/** Brings everything the first click needs; the only way from this package to the rest. */
export const bringPanel = (): Promise<typeof Panel> => import('@faden/elements/define/faden-panel');
