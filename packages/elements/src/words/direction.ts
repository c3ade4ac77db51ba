const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** The writing direction of a locale; what an element says of itself goes before it. */
export function directionOf(host: HTMLElement, locale: string): 'ltr' | 'rtl' {
  const own = host.getAttribute('dir');
  if (own === 'rtl' || own === 'ltr') return own;
  return rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
