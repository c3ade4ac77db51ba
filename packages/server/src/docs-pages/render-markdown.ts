import { Marked } from 'marked';

import { escapeHtml } from './escape-html.ts';

/** Where a link leads, `undefined` for nowhere we serve: then its words stand alone. */
export type ResolveLink = (href: string) => string | undefined;

/** Turns Markdown into HTML: headings can be linked to, raw HTML is shown as text (comments vanish), wide tables scroll. */
export function renderMarkdown(markdown: string, resolve: ResolveLink): string {
  const taken = new Map<string, number>();
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text }) => escapeHtml(text.replace(/<!--[^]*?-->/g, '')),
      heading({ tokens, depth, text }) {
        const id = slugOf(text, taken);
        return `<h${depth} id="${id}"><a class="anchor" href="#${id}">${this.parser.parseInline(tokens)}</a></h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const target = resolve(href);
        return target === undefined ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
      },
      image: ({ text }) => escapeHtml(text),
      table(token) {
        const row = (cells: typeof token.header, tag: string): string =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
        const body = token.rows.map((cells) => row(cells, 'td')).join('');
        return `<div class="wide" tabindex="0" role="region" aria-label="Table"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

function slugOf(text: string, taken: Map<string, number>): string {
  const slug = text.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replace(/\s+/g, '-') || 'section';
  const times = taken.get(slug) ?? 0;
  taken.set(slug, times + 1);
  return times === 0 ? slug : `${slug}-${times}`;
}
