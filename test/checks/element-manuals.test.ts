import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSilentElements } from './element-manuals.ts';

const element = { name: 'FadenComposer', description: 'A text box.', customElement: true };
const say = (declaration: object): string[] =>
  findSilentElements({ modules: [{ path: 'a.ts', declarations: [{ ...element, ...declaration }] }] }).map((finding) => finding.say);

describe('manuals of elements', () => {
  it('are complete when everything offered is described', () => {
    assert.deepEqual(say({ attributes: [{ name: 'label', description: 'What is asked.' }], cssParts: [{ name: 'box', description: 'The box.' }] }), []);
  });
  it('miss an element, an attribute, an event, a part that says nothing', () => {
    assert.deepEqual(say({ description: '' }), ['FadenComposer has no description.']);
    assert.deepEqual(say({ attributes: [{ name: 'label' }] }), ['FadenComposer: the attribute "label" has no description.']);
    assert.deepEqual(say({ events: [{ name: 'faden-composer-send' }] }), ['FadenComposer: the event "faden-composer-send" has no description.']);
    assert.deepEqual(say({ cssParts: [{ name: 'box', description: ' ' }] }), ['FadenComposer: the part "box" has no description.']);
  });
  it('are not asked of events that are no public events', () => {
    assert.deepEqual(say({ events: [{ name: 'text' }] }), []);
  });
  it('are not asked of other classes', () => {
    assert.deepEqual(say({ customElement: false, description: '' }), []);
  });
});
