import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Handler } from '../serving/routes.ts';
import { readingHeaders } from '../serving/security-headers.ts';
import { createStaticFiles } from '../serving/static-files.ts';
import { originFor } from './origins.ts';

/** The origins each part of the demonstration is reached at, by its name: `gateway`, a site's id, `playground`. */
export type DemoOrigins = Readonly<Record<string, readonly string[]>>;

/** The names of the origins above stand in braces in pages and headers: `{{gateway}}`. */
function fillWith(origins: DemoOrigins): (text: string, name: string, request: Request) => string {
  return (text, name, request) =>
    (name.endsWith('.html') || name === 'headers.json' ? text.replace(/\{\{([a-z0-9-]+)\}\}/g, (whole, key: string) => {
      const known = origins[key];
      return known ? originFor(known, request) : whole;
    }) : text);
}

/** A company's plain website: its folder, with the headers it wants for every page. */
export function createDemoSite(folder: string, origins: DemoOrigins): Handler {
  const fill = fillWith(origins);
  const files = createStaticFiles({ folder, fill, hidden: ['headers.json'] });
  return async (request, visitor) => {
    const response = await files(request, visitor);
    if (response === undefined) return undefined;
    const wanted = await readFile(join(folder, 'headers.json'), 'utf8').catch(() => '{}');
    const headers: Record<string, string> = JSON.parse(fill(wanted, 'headers.json', request));
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
}

/** The index of everything. */
export const createDemoIndex = (folder: string, origins: DemoOrigins): Handler => createStaticFiles({ folder, fill: fillWith(origins), headers: readingHeaders });

/** The playground: the page with the gateway in it, as the build left it, and the worker that stands between page and network. */
export function createPlayground(root: string, origins: DemoOrigins): Handler {
  const built = createStaticFiles({ folder: join(root, 'dist/playground'), fill: fillWith(origins), unchanging: 'chunks/' });
  const worker = createStaticFiles({ folder: join(root, 'node_modules/msw/lib') });
  return (request, visitor) => (new URL(request.url).pathname === '/mockServiceWorker.js' && !existsSync(join(root, 'dist/playground/mockServiceWorker.js')) ? worker(request, visitor) : built(request, visitor));
}
