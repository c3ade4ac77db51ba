/**
 * How an accent is written on, as class names: `dark` where dark words are read better than white ones, `pale` where it would
 * be lost on white without an edge. Takes the computed background (`rgb(…)`, or `color(srgb …)` for newer notations).
 */
export function onAccent(background: string): string {
  const whole = background.startsWith('c') ? 1 : 255;
  const [r = 0, g = 0, b = 0] = (background.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / whole) ** 2.2);
  const light = 0.05 + 0.2126 * r + 0.7152 * g + 0.0722 * b;
  // 2.2 stands in for the curve of sRGB, which differs from it by less than the choice does. By WCAG white has luminance 1 and our dark text .017: the better of the two has the greater ratio.
  return `${light / 0.067 > 1.05 / light ? 'dark ' : ''}${1.04 / light < 3 ? 'pale' : ''}`;
}
