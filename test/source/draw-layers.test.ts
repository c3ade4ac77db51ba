import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeLayers } from './draw-layers.ts';

const page = 'Above\n<!-- layers: generated from layers.json, do not edit -->\nold\n<!-- /layers -->\nBelow\n';
const layers = {
  base: { is: 'the base', runs: 'anywhere', imports: {} },
  page: { is: 'the page', runs: 'browser', imports: { base: 'lazy' as const } },
};

describe('the picture of the layers', () => {
  it('stands between its marks and changes nothing else', () => {
    const placed = placeLayers(page, layers);
    assert.match(placed, /^Above\n/);
    assert.match(placed, /\nBelow\n$/);
    assert.match(placed, /\| the page \| browser \|/);
    assert.match(placed, /\n {6}base\nbase {4}·\npage {4}◐\n/);
    assert.doesNotMatch(placed, /old/);
  });
  it('is the same when drawn twice', () => {
    const once = placeLayers(page, layers);
    assert.equal(placeLayers(once, layers), once);
  });
  it('asks for its marks', () => {
    assert.throws(() => placeLayers('no marks', layers), /needs the marks/);
  });
});
