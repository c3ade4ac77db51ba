import type { DocFile } from './doc-files.ts';
import { escapeHtml } from './escape-html.ts';

/** What a page shows: its own HTML and the way to all the others. */
export interface DocsPage {
  readonly title: string;
  readonly address: string;
  readonly html: string;
  readonly pages: readonly DocFile[];
}

/** A whole page of the documentation. */
export function docsPage({ title, address, html, pages }: DocsPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Faden</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><a class="brand" href="/">Faden</a><a href="/docs/"${address === '/docs/' ? ' aria-current="page"' : ''}>Documentation</a></header>
<div class="columns">
<nav aria-label="Documentation">${groupsOf(pages).map((group) => groupHtml(group, address)).join('')}</nav>
<main id="content">
${html}
</main>
</div>
</body>
</html>
`;
}

interface Group {
  readonly name: string;
  readonly pages: readonly DocFile[];
}

/** Pages of `docs/` itself first, then one group for each folder. */
function groupsOf(pages: readonly DocFile[]): readonly Group[] {
  const names = [...new Set(pages.map(folderOf))].toSorted();
  return names.map((name) => ({ name, pages: pages.filter((page) => folderOf(page) === name && page.address !== '/docs/') }));
}

const folderOf = ({ file }: DocFile): string => file.split('/').slice(1, -1).join('/');

function groupHtml({ name, pages }: Group, current: string): string {
  const items = pages.map(({ address, title }) => `<li><a href="${escapeHtml(address)}"${address === current ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`);
  const list = `<ul>${items.join('')}</ul>`;
  if (name === '') return list;
  const open = pages.some(({ address }) => address === current) ? ' open' : '';
  return `<details${open}><summary>${escapeHtml(name.charAt(0).toUpperCase() + name.slice(1))}</summary>${list}</details>`;
}
