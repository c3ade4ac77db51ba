/** A figure in a text: what sort it is, its value in one form, how it was written, and the words around it that say what it is about. */
export interface Figure {
  /** `date`, `time`, `money`, `percent`, or the word that follows the number (`kwh`, `days`), or `number`. */
  readonly unit: string;
  readonly value: string;
  readonly text: string;
  readonly subject: readonly string[];
}

const MONTH = '(?:januar|january|jan|februar|february|feb|märz|march|mar|april|apr|mai|may|juni|june|jun|juli|july|jul|august|aug|september|sept|sep|oktober|october|okt|oct|november|nov|dezember|december|dez|dec)';
const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [unit: string, value: string]])[] = [
  [/\b(\d{4})-(\d\d)-(\d\d)\b/g, ([, , month = '', day = '']) => ['date', `${Number(day)}.${Number(month)}`]],
  [/\b(\d{1,2})\.\s?(\d{1,2})\.(?:\d{2,4}\b)?/g, ([, day = '', month = '']) => ['date', `${Number(day)}.${Number(month)}`]],
  [new RegExp(`\\b(\\d{1,2})\\.?\\s+(${MONTH})\\b`, 'gi'), ([, day = '', month = '']) => ['date', `${Number(day)}.${monthOf(month)}`]],
  [new RegExp(`\\b(${MONTH})\\s+(\\d{1,2})\\b`, 'gi'), ([, month = '', day = '']) => ['date', `${Number(day)}.${monthOf(month)}`]],
  [/\b(\d{1,2})[:.](\d\d)(?:\s?(?:uhr|h)\b)|\b(\d{1,2}):(\d\d)\b/gi, ([, hour, minute, hour2 = '', minute2 = '']) => ['time', `${Number(hour ?? hour2)}:${minute ?? minute2}`]],
  [/\b(\d{1,2})\s?uhr\b/gi, ([, hour = '']) => ['time', `${Number(hour)}:00`]],
  [/(?:€|eur\b|\$|£)\s?(\d(?:[\d.,]{0,14}\d)?)|\b(\d(?:[\d.,]{0,14}\d)?)\s?(?:€|euros?\b|eur\b|\$|£|chf\b)/gi, ([, before, after = '']) => ['money', amountOf(before ?? after)]],
  [/\b(\d{1,4}(?:[.,]\d{1,4})?)\s?(?:%|prozent\b|percent\b)/gi, ([, share = '']) => ['percent', amountOf(share)]],
  [/\b(\d(?:[\d.,]{0,14}\d)?)\s?(kwh|tage?n?|days?|wochen?|weeks?|monate?n?|months?|jahre?n?|years?|stunden?|hours?|minuten?|minutes?)\b/gi, ([, count = '', unit = '']) => [stemOf(unit.toLowerCase()), amountOf(count)]],
  [/\b(\d(?:[\d.,]{0,14}\d)?)\b/g, ([, number = '']) => ['number', amountOf(number)]],
];

// Words that stand in every sentence say nothing of what it is about.
const empty = new Set(
  'aber about after again also am an and are as at auf aus bei bis but by das dass dem den der des die dies diese dieser du ein eine einem einen einer es for from für had has have haben hat he her hier hinter his ihr ihre ihren ihnen ich im in into is ist it its kein keine mit my nach nicht noch not now of on or our out over sein seine she sich sie sind so than that the their them then there they this to um und uns unser unsere until us von vor war was we were werden when wie will wir wird with you your zu zum zur uhr euro eur € am oder'.split(' '),
);

function monthOf(name: string): number {
  const text = name.toLowerCase().replace('mä', 'ma');
  const order = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
  const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const short = text.slice(0, 3);
  return Math.max(order.indexOf(short), english.indexOf(short)) + 1;
}

// 1.234,50 and 1,234.50 are the same amount: a separator with two digits or one after it, at the end, is the decimal one.
function amountOf(text: string): string {
  const decimal = /[.,](\d{1,2})$/.exec(text);
  const whole = (decimal === null ? text : text.slice(0, decimal.index)).replace(/[.,]/g, '');
  return String(Number(`${whole}.${decimal?.[1] ?? 0}`));
}

const stemOf = (word: string): string => word.replace(/(?:en|es|e|n|s)$/, '');

// How many words before and after a figure say what it is about.
const NEAR = 6;

// How much of a text is read: more than anybody promises in one message, little enough to be read at every keystroke.
const READ_LIMIT = 4000;

const words = (part: string): string[] => part.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** The words of a text that say what it is about, without those that stand in every sentence, and without their endings. */
export function subjectWords(text: string): readonly string[] {
  return [...new Set(words(text).filter((word) => !empty.has(word)).map(stemOf))];
}

// Only words of the same sentence say what a figure is about.
function subjectOf(text: string, from: number, to: number): readonly string[] {
  const before = words(text.slice(0, from).split(/[.!?;]\s+|\n/).at(-1) ?? '').slice(-NEAR);
  const after = words(text.slice(to).split(/[.!?;](?:\s|$)|\n/)[0] ?? '').slice(0, NEAR);
  return subjectWords([...before, ...after].join(' '));
}

/** The figures of a text, in the order they stand in it; each stretch counts once, as the most exact sort it fits. Of a long text the first 4,000 characters are read. */
export function figuresIn(whole: string): readonly Figure[] {
  const text = whole.slice(0, READ_LIMIT);
  const taken: { readonly from: number; readonly figure: Figure; readonly to: number }[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some((other) => from < other.to && other.from < to)) continue;
      const [unit, value] = read(match as RegExpExecArray);
      taken.push({ from, to, figure: { unit, value, text: match[0].trim(), subject: subjectOf(text, from, to) } });
    }
  }
  return taken.sort((a, b) => a.from - b.from).map(({ figure }) => figure);
}
