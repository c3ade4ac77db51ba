import { fileTypeFromBuffer } from 'file-type/core';

/** What file-type must see to recognise every type it knows; more is never read. */
const ENOUGH_BYTES = 64 * 1024;

/**
 * The media type of a file by its content, never by its name or what the sender says.
 * Text without markup is `text/plain`; all that is not recognised (SVG and HTML too, they could run) is `application/octet-stream`.
 */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const head = bytes.subarray(0, ENOUGH_BYTES);
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) return found.mime;
  return isPlainText(bytes) ? 'text/plain' : 'application/octet-stream';
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const text = decodeUtf8(bytes);
  // A tag or a control character other than tab, line feed, form feed and carriage return: not plain.
  return text !== undefined && !/<[!?/a-z]/i.test(text) && !/[^\P{Cc}\t\n\f\r]/u.test(text);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
