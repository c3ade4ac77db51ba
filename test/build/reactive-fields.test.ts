import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';
import { reactiveFields } from '../../.ci/rollup/reactive-fields.mjs';
import { bundleText } from './bundle-text.ts';

/** Compiles a class as the build does and says what its fields became. */
async function compile(body: string): Promise<string> {
  const source = `import { property, state } from 'lit/decorators.js';\nimport { LitElement } from 'lit';\nexport class Card extends LitElement { ${body} }`;
  const { code } = await transform(source, { loader: 'ts', target: 'es2022', tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } } });
  return bundleText(code, [reactiveFields()]);
}

describe('reactive fields in what browsers load', () => {
  it('are made by a call, with the options as they were written', async () => {
    const code = await compile(`@property() site = ''; @property({ type: Boolean, attribute: 'without-header' }) withoutHeader = false;`);
    assert.match(code, /Card\.createProperty\("site"\);/);
    assert.match(code, /Card\.createProperty\("withoutHeader", \{ type: Boolean, attribute: "without-header" \}\);/);
    assert.doesNotMatch(code, /__decorateClass\(\[/);
  });
  it('keep state to themselves', async () => {
    assert.match(await compile('@state() private open = false;'), /Card\.createProperty\("open", \{ state: true, attribute: false \}\);/);
  });
  it('leave alone what decorates an accessor', async () => {
    assert.match(await compile('@property() get site() { return 1; }'), /__decorateClass\(\[\s*property\(\)\s*\], Card\.prototype, "site", 1\)/);
  });
});
