import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDecisionBreaks } from './decisions.ts';

const text = '# 7. Speak plainly\n\nStatus: accepted\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n';
const index = '| 0007 | [Speak plainly](0007-speak.md) |';
const page = { path: 'docs/decisions/0007-speak.md', text };
const say = (pages: { path: string; text: string }[], list = index): string[] => findDecisionBreaks(pages, list).map((finding) => finding.say);

describe('decisions', () => {
  it('have a number, a title, a status, three parts and a line in the index', () => {
    assert.deepEqual(say([page, { path: 'docs/decisions/README.md', text: '' }]), []);
  });
  it('are missed in the index', () => {
    assert.deepEqual(say([page], ''), ['The index does not list it by its number and title.']);
  });
  it('lack a status or a part', () => {
    assert.deepEqual(say([{ ...page, text: text.replace('Status: accepted', '') }]), ['The status is missing.']);
    assert.deepEqual(say([{ ...page, text: text.replace('## Decision', '') }]), ['A part of the template is missing.']);
  });
  it('do not share a number', () => {
    const other = { path: 'docs/decisions/0007-again.md', text };
    assert.deepEqual(say([page, other], `${index}\n| 0007 | [Speak plainly](0007-again.md) |`), ['The number 0007 is taken.']);
  });
});
