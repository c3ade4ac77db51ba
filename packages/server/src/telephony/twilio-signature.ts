import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The signature of a form sent to a URL: HMAC-SHA1, in base64, over the URL and all fields by name, each name followed
 * by its value. A name that comes twice counts once for each different value.
 * @see https://www.twilio.com/docs/usage/security#validating-requests
 */
export function signForm(token: string, url: string, form: URLSearchParams): string {
  const names = [...new Set(form.keys())].toSorted((a, b) => (a < b ? -1 : 1));
  const fields = names.flatMap((name) => [...new Set(form.getAll(name))].toSorted((a, b) => (a < b ? -1 : 1)).map((value) => name + value));
  return createHmac('sha1', token).update(url + fields.join(''), 'utf8').digest('base64');
}

/** Whether a signature is right, compared in constant time. Providers differ in whether a standard port stands in the URL, so both are tried. */
export function isSigned(token: string, url: string, form: URLSearchParams, signature: string | null): boolean {
  const given = Buffer.from(signature ?? '');
  return [url, withPort(url)].map((tried) => {
    const right = Buffer.from(signForm(token, tried, form));
    return right.length === given.length && timingSafeEqual(right, given);
  }).includes(true);
}

/** The URL with its standard port written out. */
function withPort(url: string): string {
  const { protocol, host, port } = new URL(url);
  return port === '' ? url.replace(host, `${host}:${protocol === 'https:' ? 443 : 80}`) : url;
}
