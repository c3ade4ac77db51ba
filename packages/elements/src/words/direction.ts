/** The writing direction of a locale; what an element says of itself goes before it. */
export function directionOf(host: HTMLElement, locale: string): 'ltr' | 'rtl' {
  const own = host.getAttribute('dir');
  if (own === 'rtl' || own === 'ltr') return own;
  return /^(ar|dv|fa|he|ps|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr';
}
