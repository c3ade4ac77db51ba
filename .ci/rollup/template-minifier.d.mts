import type { Plugin } from 'rollup';
/** See template-minifier.mjs. */
export declare function templateMinifier(): Plugin;
