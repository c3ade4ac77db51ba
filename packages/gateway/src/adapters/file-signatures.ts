import type { FileTypes } from '../ports/files.ts';

const signatures: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['application/pdf', /^%PDF-/],
];

/** File types by the first bytes: enough for the default policies, light enough for a page. A server brings a library. */
export const fileSignatures: FileTypes = {
  detect: async (bytes) => {
    const head = String.fromCharCode(...bytes.subarray(0, 32));
    return signatures.find(([, pattern]) => pattern.test(head))?.[0] ?? (isPlainText(bytes) ? 'text/plain' : 'application/octet-stream');
  },
};

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isControl = (sign: string): boolean => sign < ' ' && !'\t\n\v\f\r'.includes(sign);
    return text !== '' && !/<[a-z!/?]/i.test(text) && ![...text].some(isControl);
  } catch {
    return false;
  }
}
