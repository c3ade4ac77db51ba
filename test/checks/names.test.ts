import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBadNames } from './names.ts';

const say = (path: string): string[] => findBadNames([path]).map((finding) => finding.say);

describe('file names', () => {
  it('accepts one idea in kebab-case', () => {
    assert.deepEqual(say('packages/client/src/outbox/create-outbox.node.test.ts'), []);
    assert.deepEqual(say('packages/elements/src/composer/composer.styles.ts'), []);
  });
  it('refuses names that say nothing, of files and of folders', () => {
    assert.deepEqual(say('packages/client/src/utils.ts'), ['"utils" says nothing; name the idea.']);
    assert.deepEqual(say('packages/client/src/helpers/a.ts'), ['"helpers" says nothing; name the idea.']);
    assert.deepEqual(say('packages/client/src/types.ts'), ['"types" says nothing; name the idea.']);
  });
  it('refuses other spellings', () => {
    assert.deepEqual(say('packages/client/src/createOutbox.ts'), ['"createOutbox" is not in kebab-case.']);
  });
});
