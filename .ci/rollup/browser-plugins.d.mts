import type { Plugin } from 'rollup';
/** All steps for browsers, minification last; `thorough` (the default) is for what customers' pages load. */
export declare function browserPlugins(options?: { thorough?: boolean }): Plugin[];
