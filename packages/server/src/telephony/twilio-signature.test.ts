import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import fc from 'fast-check';

import { isSigned, signForm } from './twilio-signature.ts';

// The example of the provider's own documentation.
const documented = {
  token: '12345',
  url: 'https://example.com/myapp.php?foo=1&bar=2',
  form: new URLSearchParams({ CallSid: 'CA1234567890ABCDE', Caller: '+14158675310', Digits: '1234', From: '+14158675310', To: '+18005551212' }),
  signature: 'L/OH5YylLD5NRKLltdqwSvS0BnU=',
};

const form = fc.array(fc.tuple(fc.constantFrom('To', 'From', 'CallSid', 'a', 'Z', 'ü'), fc.string()), { minLength: 1, maxLength: 8 }).map((fields) => new URLSearchParams(fields));

describe('a signature', () => {
  it('is that of the provider’s documentation', () => {
    const { token, url, form: fields, signature } = documented;
    assert.equal(signForm(token, url, fields), signature);
    assert.equal(isSigned(token, url, fields, signature), true);
  });

  it('does not depend on the order of the fields', () => {
    fc.assert(fc.property(form, (fields) => {
      assert.equal(signForm('t', 'https://a.example/x', new URLSearchParams([...fields].toReversed())), signForm('t', 'https://a.example/x', fields));
    }));
  });

  it('is wrong for another token, another URL, another field, and when it is cut or missing', () => {
    fc.assert(fc.property(form, (fields) => {
      const right = signForm('t', 'https://a.example/x', fields);
      const more = new URLSearchParams([...fields, ['Added', '1']]);
      assert.equal(isSigned('t', 'https://a.example/x', fields, right), true);
      const wrong = [
        isSigned('u', 'https://a.example/x', fields, right), isSigned('t', 'https://a.example/y', fields, right), isSigned('t', 'http://a.example/x', fields, right),
        isSigned('t', 'https://a.example/x', more, right), isSigned('t', 'https://a.example/x', fields, right.slice(1)),
        isSigned('t', 'https://a.example/x', fields, ''), isSigned('t', 'https://a.example/x', fields, null), isSigned('t', 'https://a.example/x', fields, `${right}=`),
      ];
      assert.ok(!wrong.includes(true));
    }));
  });

  it('may be made with the standard port in the URL', () => {
    const { form: fields } = documented;
    assert.equal(isSigned('t', 'https://a.example/x', fields, signForm('t', 'https://a.example:443/x', fields)), true);
    assert.equal(isSigned('t', 'http://a.example/x', fields, signForm('t', 'http://a.example:80/x', fields)), true);
    assert.equal(isSigned('t', 'https://a.example/x', fields, signForm('t', 'https://a.example:8443/x', fields)), false);
  });
});
