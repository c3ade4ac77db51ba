import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { policyName } from '../../.ci/rollup/policy-name.mjs';
import { bundleText } from './bundle-text.ts';

const lit = '/node_modules/lit-html/lit-html.js';

describe('the name of the Trusted Types policy', () => {
  it("becomes ours in Lit's module", async () => {
    const code = await bundleText('export const policy = trustedTypes.createPolicy("lit-html", {});', [policyName()], lit);
    assert.match(code, /createPolicy\("faden"/);
  });
  it('stays as it is elsewhere', async () => {
    const code = await bundleText('export const policy = trustedTypes.createPolicy("lit-html", {});', [policyName()]);
    assert.match(code, /createPolicy\("lit-html"/);
  });
  it('stops the build when Lit has changed', async () => {
    await assert.rejects(bundleText('export const policy = 1;', [policyName()], lit), /in another way/);
  });
});
