import type { Handler } from '../serving/routes.ts';
import { readingHeaders } from '../serving/security-headers.ts';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faden</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<header><a class="brand" href="/" aria-current="page">Faden</a><a href="/docs/">Documentation</a></header>
<main>
<h1>This is a Faden gateway</h1>
<ul>
<li><a href="/desk/">Desk</a>, for agents and supervisors</li>
<li><a href="/docs/">Documentation</a>, to embed and to run it</li>
<li><a href="/faden.js">faden.js</a>, the script a page embeds</li>
<li><a href="/v1/openapi.json">Interface</a> as OpenAPI, and its <a href="/v1/health">health</a></li>
</ul>
</main>
</body>
</html>
`;

/** The page at the root of a gateway that is no demonstration: where everything is. */
export function createIndexPage(): Handler {
  return (request) => {
    if (new URL(request.url).pathname !== '/') return undefined;
    return new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...readingHeaders } });
  };
}
