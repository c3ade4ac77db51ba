import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateMinifier } from '../../.ci/rollup/template-minifier.mjs';
import { bundleText } from './bundle-text.ts';

/** What a template's tag receives after the build: its strings and its values. */
async function receive(template: string): Promise<{ strings: string[]; values: unknown[] }> {
  const code = await bundleText(`export const make = (html, css, a, b) => ${template};`, [templateMinifier()]);
  const { make } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    make: (html: unknown, css: unknown, a: unknown, b: unknown) => { strings: string[]; values: unknown[] };
  };
  const tag = (strings: string[], ...values: unknown[]) => ({ strings: [...strings], values });
  return make(tag, tag, 'A', 'B');
}

describe('the template minifier', () => {
  it('keeps one space for a line break, and every value in its place', async () => {
    const { strings, values } = await receive('html`\n  <p class="x">\n    ${a} <b>x</b>\n    ${b}\n  </p>\n`');
    assert.deepEqual(strings, ['<p class="x"> ', ' <b>x</b> ', ' </p>']);
    assert.deepEqual(values, ['A', 'B']);
  });
  it('leaves white space alone that draws', async () => {
    assert.deepEqual((await receive('html`<pre>\n a\n</pre>`')).strings, ['<pre>\n a\n</pre>']);
    assert.deepEqual((await receive('html`<b>a</b>  <i>b</i>`')).strings, ['<b>a</b>  <i>b</i>']);
  });
  it('minifies style sheets and keeps nested rules, @property and escapes', async () => {
    const { strings } = await receive(
      'css`\n:host { color: red; &:hover { color: blue; } }\n@property --x { syntax: "<length>"; inherits: false; initial-value: 0px; }\n.a::before { content: "\\\\2014"; }`',
    );
    const sheet = strings.join('');
    assert.match(sheet, /&:hover\{/);
    assert.match(sheet, /@property --x\{/);
    assert.match(sheet, /content:"(\\2014|—)"/);
    assert.doesNotMatch(sheet, /\n/);
  });
  it('keeps the holes of a style sheet, in values and in place of whole rules', async () => {
    const inValue = await receive('css`.a { width: ${a};  height: calc(${b} + 1px); }`');
    assert.deepEqual(inValue.values, ['A', 'B']);
    assert.deepEqual(inValue.strings, ['.a{width:', ';height:calc(', ' + 1px)}']);
    const asRule = await receive('css`\n  ${a}\n  .a { color: red; }\n`');
    assert.equal(asRule.strings.length, 2);
    assert.match(asRule.strings.join(''), /\.a ?\{ ?color: ?red;? ?\}/);
  });
  it('touches nothing that only looks like a template', async () => {
    const code = await bundleText('const text = "html`\\n  x`"; export { text };', [templateMinifier()]);
    assert.match(code, /"html`\\n {2}x`"/);
  });
});
