/** A size in bytes as people say it: `240 kB`, `1.2 MB`. */
export function sizeWord(bytes: number, lang: string): string {
  const [value, unit, digits] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte', 0] : [bytes / 1_000_000, 'megabyte', 1];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}
