import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTypesReport } from './package-shape.ts';

const say = (output: string): string[] => readTypesReport('packages/a/package.json', output).map((finding) => finding.say);

describe('the types of a package', () => {
  it('are right when no problem is left for ES modules', () => {
    const problems = { NoResolution: [{ kind: 'NoResolution', entrypoint: '.', resolutionKind: 'node10' }] };
    assert.deepEqual(say(JSON.stringify({ problems })), []);
  });
  it('are wrong with the kind of problem and the entry', () => {
    const problems = { NoResolution: [{ kind: 'NoResolution', entrypoint: './define/x', resolutionKind: 'bundler' }] };
    assert.deepEqual(say(JSON.stringify({ problems })), ['Types: NoResolution ./define/x']);
  });
  it('are not taken for right when there is no report', () => {
    assert.deepEqual(say('npm failed'), ['The types could not be judged: npm failed']);
  });
});
