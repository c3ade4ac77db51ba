import type { Plugin } from 'rollup';
/** See reactive-fields.mjs. */
export declare function reactiveFields(): Plugin;
