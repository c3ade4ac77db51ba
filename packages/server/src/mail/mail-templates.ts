import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as v from 'valibot';

import { mailWordsFor } from './words/mail-words-for.ts';
import type { MailWords } from './words/mail-words.ts';

/** What stands in a mail, before it has a look. Every word is ours, or a fact of ours: nobody can send their own words to a stranger through us. */
export interface MailContent {
  readonly lang: 'de' | 'en';
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly url: string; readonly label: string };
  /** What to do if it was not asked for, and who sent it. */
  readonly small: readonly string[];
}

const url = v.pipe(v.string(), v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)));
const reference = v.pipe(v.string(), v.regex(/^[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{3}$/));
const facts = { url, reference, lang: v.string() };

const callWindow = v.object({ start: v.pipe(v.string(), v.isoDateTime()), minutes: v.number(), zone: v.string(), offset: v.string() });

/** The data of a delivery, by template. `callingNumber` is E.164. */
const templates = {
  'status-link': v.object(facts),
  'callback-confirmed': v.object({ ...facts, window: callWindow, callingNumber: v.optional(v.pipe(v.string(), v.regex(/^\+[1-9]\d{4,14}$/))) }),
} as const;

type Window = v.InferOutput<typeof callWindow>;

/** The words of a template for a site; nothing when the template is not known, or its data is not what it takes. */
export function contentOf(template: string, data: unknown, site: string): MailContent | undefined {
  if (template === 'status-link' && v.is(templates['status-link'], data)) {
    const { statusLink, ...words } = mailWordsFor(data.lang);
    return written(words, statusLink, { url: data.url, facts: { site, reference: data.reference } });
  }
  if (template === 'callback-confirmed' && v.is(templates['callback-confirmed'], data)) {
    const { callbackConfirmed, ...words } = mailWordsFor(data.lang);
    const named = { site, reference: data.reference, window: sayWindow(data.window, words.lang), number: sayNumber(data.callingNumber ?? '') };
    return written(words, callbackConfirmed, { url: data.url, facts: named, more: data.callingNumber === undefined ? [] : [callbackConfirmed.number] });
  }
  return undefined;
}

interface Filling {
  readonly url: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly more?: readonly string[];
}

function written(
  { lang, greeting, footer }: Pick<MailWords, 'greeting' | 'footer'> & Pick<MailContent, 'lang'>,
  { subject, text, link, care }: MailWords['statusLink'],
  { url: target, facts: known, more = [] }: Filling,
): MailContent {
  const fill = (words: string): string => words.replace(/\{(\w+)\}/g, (whole, name: string) => known[name] ?? whole);
  return { lang, subject: fill(subject), greeting, paragraphs: [text, ...more].map(fill), link: { url: target, label: fill(link) }, small: [care, footer].map(fill) };
}

/** A number as people write it, wherever the reader is. */
const sayNumber = (number: string): string => parsePhoneNumberFromString(number)?.formatInternational() ?? number;

/** A window as people say it: the wall time they chose, in the site's zone, which is named. */
function sayWindow({ start, minutes, zone }: Window, lang: 'de' | 'en'): string {
  // The wall time is what was promised; read and written as UTC, no zone moves it.
  const from = new Date(`${start}Z`);
  const to = new Date(from.getTime() + minutes * 60_000);
  const locale = lang === 'de' ? 'de-DE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(from);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return `${day}, ${time.format(from)}–${time.format(to)} (${zone})`;
}
