import type { WireEntry } from '../entries/entry.ts';
import type { Transcript } from './transcript.ts';
import type { TranscriptWords } from './transcript-words.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands safely anywhere in HTML, between tags and in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

// No address and no script may do anything in a page that people keep.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = [
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}',
  'ol{list-style:none;margin:0;padding:0;border-inline-start:2px solid}li{margin:0;padding:.5rem 0 .5rem 1rem}',
  'h1{font-size:1.5rem}h2{font-size:1rem;margin:0}p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}',
  'small,code{font-size:.75rem;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem}dd{margin:0;overflow-wrap:anywhere}',
].join('');

type Body = Readonly<Record<string, unknown>>;

// The fields people wrote or were told, in the order they are read; names stand in them too.
const texts = ['name', 'label', 'text', 'question', 'value', 'correction', 'reason', 'summary', 'number', 'reference', 'score'] as const;
const lists = ['points', 'answers'] as const;
const times = ['dueAt', 'answerBy', 'expiresAt', 'nextUpdateBy', 'until'] as const;

function textOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { text, name } = value as Body;
  return [name, text].filter((part): part is string => typeof part === 'string');
}

/** What an entry says, as plain paragraphs. */
function paragraphsOf(body: Body, words: TranscriptWords): string[] {
  const said = [...texts.flatMap((field) => textOf(body[field])), ...textOf(body['to'])];
  const listed = lists.flatMap((field) => (Array.isArray(body[field]) ? (body[field] as readonly unknown[]).flatMap(textOf) : []));
  const due = times.flatMap((field) => (typeof body[field] === 'string' ? [`${words.until} ${words.time(body[field])}`] : []));
  return [...said, ...listed, ...due];
}

/** The names of whoever was introduced, by id; names stand in bodies only. */
function namesOf(entries: readonly WireEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({ kind, body }) => (kind === 'agent.introduced' && body !== null ? [[String(body['agent']), String(body['name'])] as const] : [])));
}

function itemOf({ seq, at, by, kind, body, hash }: WireEntry, names: ReadonlyMap<string, string>, words: TranscriptWords): string {
  const heading = (words.headings as Readonly<Record<string, string>>)[kind] ?? kind;
  const who = names.get(by.actor) ?? words.roles[by.role];
  const paragraphs = body === null ? [words.removed] : paragraphsOf(body, words);
  return [
    `<li id="e${seq}"><h2>${escapeHtml(heading)}</h2>`,
    `<small>${escapeHtml(who)} · <time datetime="${escapeHtml(at)}">${escapeHtml(words.time(at))}</time> · ${seq}</small>`,
    ...paragraphs.map((text) => `<p dir="auto">${escapeHtml(text)}</p>`),
    `<code>${escapeHtml(hash.slice(0, 16))}</code></li>`,
  ].join('');
}

/** A transcript as a page to read and to print: whole, without scripts, and with nothing that anybody wrote taken for markup. */
export function transcriptHtml({ site, case: id, reference, madeAt, head, entries }: Transcript, words: TranscriptWords): string {
  const names = namesOf(entries);
  const row = (term: string, value: string): string => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`;
  return [
    `<!doctype html><html lang="${escapeHtml(words.lang)}" dir="${words.dir}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(`${words.title} · ${reference ?? id} · ${site.name}`)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(site.name)}</p>`,
    `<dl>${row(words.reference, reference ?? id)}${row(words.made, words.time(madeAt))}${row(words.head, `${head.seq} · ${head.hash}`)}</dl>`,
    `<ol>${entries.map((entry) => itemOf(entry, names, words)).join('')}</ol>`,
    `<p>${escapeHtml(words.check)}</p></body></html>\n`,
  ].join('');
}
