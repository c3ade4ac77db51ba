import type { Plugin } from 'rollup';
/** All steps for browsers, minification last. */
export declare function browserPlugins(): Plugin[];
