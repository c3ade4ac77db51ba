/**
 * A value as the one JSON text everybody writes for it (RFC 8785, JCS): names sorted by UTF-16 code units,
 * no spaces, numbers and texts as ECMAScript writes them. What JSON leaves out (`undefined`) is left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let members = '';
  // Without a comparison of its own, `sort` compares UTF-16 code units.
  for (const name of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}
