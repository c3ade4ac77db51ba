import type { Plugin } from 'rollup';
/** See policy-name.mjs. */
export declare function policyName(): Plugin;
