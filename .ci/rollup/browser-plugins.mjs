// What turns our source into what a browser loads; the size budgets measure with the same steps.
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { policyName } from './policy-name.mjs';
import { reactiveFields } from './reactive-fields.mjs';
import { retriedImports } from './retried-imports.mjs';
import { templateMinifier } from './template-minifier.mjs';

/** A rollup plugin that finds our packages by their source, and libraries under these further conditions. */
export function resolveSource(conditions) {
  return nodeResolve({ exportConditions: ['faden-source', ...conditions], extensions: ['.ts', '.tsx', '.mjs', '.js'] });
}

/** A rollup plugin that compiles TypeScript as tsconfig.json says. */
export function compile() {
  return esbuild({ target: 'es2022', tsconfig: './tsconfig.json' });
}

/** All steps for browsers, minification last; `thorough` takes ten times as long and saves another twentieth. */
export function browserPlugins({ thorough = true } = {}) {
  const shrink = thorough
    ? terser({ module: true, ecma: 2022, maxWorkers: 1, compress: { passes: 3, unsafe_arrows: true }, format: { comments: /^!/ } })
    : minify({ target: 'es2022', legalComments: 'inline' });
  return [resolveSource(['browser', 'production']), compile(), policyName(), reactiveFields(), templateMinifier(), retriedImports(), shrink];
}
