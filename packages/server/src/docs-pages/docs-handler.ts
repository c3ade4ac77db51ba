import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

import type { Handler } from '../serving/routes.ts';
import { readingHeaders } from '../serving/security-headers.ts';
import { createStaticFiles } from '../serving/static-files.ts';
import { addressOf, filesAt, linkedFile, listDocFiles, titleOf } from './doc-files.ts';
import { docsPage } from './docs-page.ts';
import { docsStyles } from './docs.styles.ts';
import { renderMarkdown } from './render-markdown.ts';

/** Serves the Markdown of `docs/` as pages under `/docs/`, read anew at every request; `root` is the folder that holds `docs`. */
export function createDocsHandler(root: string): Handler {
  const plain = createStaticFiles({ folder: join(root, 'docs'), under: '/docs/', headers: readingHeaders });
  return async (request, visitor) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/docs') return redirect('/docs/');
    if (pathname === '/docs/docs.css') return answer(docsStyles, 'text/css; charset=utf-8');
    if (extname(pathname) === '.md') return redirect(pathname.replace(/(README)?\.md$/, ''));
    // Data that pages point at (schemas), never Markdown itself.
    if (extname(pathname) === '.json') return plain(request, visitor);
    return page(root, pathname);
  };
}

async function page(root: string, address: string): Promise<Response | undefined> {
  for (const file of filesAt(address)) {
    const markdown = await readFile(join(root, file), 'utf8').catch(() => undefined);
    if (markdown === undefined) continue;
    const html = renderMarkdown(markdown, (href) => resolveLink(file, href));
    const pages = await listDocFiles(root);
    return answer(docsPage({ title: titleOf(markdown, file), address: addressOf(file) ?? address, html, pages }), 'text/html; charset=utf-8');
  }
  return undefined;
}

/** Other sites, anchors, pages and data of the documentation; anything else in the repository is not served. */
function resolveLink(from: string, href: string): string | undefined {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  if (/^[a-z]+:/i.test(href) || href.startsWith('//')) return undefined;
  const [path = '', fragment] = href.split('#');
  const file = linkedFile(from, path);
  const address = file.startsWith('docs/') && file.endsWith('.json') ? `/${file}` : addressOf(path.endsWith('/') ? `${file}README.md` : file);
  return address === undefined ? undefined : `${address}${fragment === undefined ? '' : `#${fragment}`}`;
}

const redirect = (location: string): Response => new Response(null, { status: 301, headers: { location } });

const answer = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...readingHeaders } });
