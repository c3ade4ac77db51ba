import { join } from 'node:path';

import type { Gateway } from '@faden/gateway';

import { createDocsHandler } from '../docs-pages/docs-handler.ts';
import { createIndexPage } from '../docs-pages/index-page.ts';
import type { Handler, Routes } from '../serving/routes.ts';
import { applicationHeaders, embedHeaders, readingHeaders } from '../serving/security-headers.ts';
import { createStaticFiles } from '../serving/static-files.ts';

/** What the gateway's own listener serves besides the gateway. `root` is the folder that holds `dist` and `docs`. */
export interface GatewayRoutesDeps {
  readonly gateway: Gateway;
  readonly root: string;
  /** The index of everything in a demonstration; a plain one otherwise. */
  readonly index?: Handler;
  /** The mail of a demonstration. */
  readonly mailbox?: Handler;
}

/** The routes of the gateway's listener: the interface, the widget's scripts, the desk, the pages of links, the page that verifies transcripts, the documentation and an index. */
export function createGatewayRoutes({ gateway, root, index, mailbox }: GatewayRoutesDeps): Routes {
  const page = createStaticFiles({ folder: join(root, 'dist/page'), unchanging: 'faden/', headers: embedHeaders });
  const desk = createStaticFiles({ folder: join(root, 'dist/desk'), under: '/desk/', unchanging: 'chunks/', headers: applicationHeaders });
  const callback = createStaticFiles({ folder: join(root, 'packages/server/page/callback'), under: '/callback/', headers: readingHeaders });
  const status = createStaticFiles({ folder: join(root, 'packages/server/page/status'), under: '/status/', headers: readingHeaders });
  const verify = createStaticFiles({ folder: join(root, 'dist/verify'), under: '/verify/', headers: readingHeaders });
  return [
    ['/v1/', (request, visitor) => gateway.fetch(request, visitor)],
    ['/faden.js', page],
    ['/faden/', page],
    ['/LICENSES.txt', page],
    ['/desk', () => new Response(null, { status: 301, headers: { location: '/desk/' } })],
    ['/desk/', desk],
    ['/callback', callback],
    ['/callback/', callback],
    ['/verify', verify],
    ['/verify/', verify],
    ['/status', status],
    ['/status/', status],
    ['/docs', createDocsHandler(root)],
    ['/docs/', createDocsHandler(root)],
    ...(mailbox ? [['/mailbox', mailbox], ['/mailbox/', mailbox]] as const : []),
    ['/', index ?? createIndexPage()],
  ];
}
