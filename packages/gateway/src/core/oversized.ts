const MOST_BYTES = 16_384;
const utf8 = new TextEncoder();

/** The path of the first text over 16 KiB of UTF-8 in a command's body. */
export function findOversized(value: unknown, path = 'body'): string | undefined {
  if (typeof value === 'string') return isOversized(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = findOversized(member, Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

// A UTF-16 code unit takes one to three bytes of UTF-8, so that most texts need no counting.
const isOversized = (text: string): boolean => text.length > MOST_BYTES || (text.length * 3 > MOST_BYTES && utf8.encode(text).length > MOST_BYTES);
