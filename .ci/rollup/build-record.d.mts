import type { Plugin } from 'rollup';
/** See build-record.mjs. */
export declare function buildRecord(): Plugin;
