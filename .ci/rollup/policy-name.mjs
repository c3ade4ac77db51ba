// Gives Lit's Trusted Types policy our name: a page whose own Lit already made "lit-html" would throw at our import.
const THEIRS = /createPolicy\((["'])lit-html\1/;

/** A rollup plugin that renames Lit's policy to `faden`, and stops the build when Lit no longer looks as expected. */
export function policyName() {
  return {
    name: 'faden-policy-name',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/](.*[\\/])?lit-html\.js$/.test(id)) return null;
      if (!THEIRS.test(code)) this.error('Lit makes its Trusted Types policy in another way than the build expects.');
      return { code: code.replace(THEIRS, 'createPolicy("faden"'), map: null };
    },
  };
}
