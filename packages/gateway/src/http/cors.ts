import type { Directory } from '../ports/directory.ts';

const METHODS = 'GET, POST, PUT, DELETE';
const HEADERS = 'Authorization, Content-Type, Content-Digest, If-None-Match, Faden-Protocol';

/** What answering across origins needs. */
export interface CorsDeps {
  readonly directory: Directory;
  readonly deskOrigins: readonly string[];
}

/** Whether some site, or the desk, is served from this origin. Whether it is the right one is checked with the request itself. */
const isKnown = ({ directory, deskOrigins }: CorsDeps, origin: string): boolean =>
  deskOrigins.includes(origin) || directory.sites().some(({ origins }) => origins.includes(origin));

/** Answers a browser's question before the request; good for two hours. */
export function preflight(deps: CorsDeps, request: Request): Response {
  const response = new Response(null, { status: 204, headers: { 'access-control-max-age': '7200' } });
  allowOrigin(deps, request, response.headers);
  if (response.headers.has('access-control-allow-origin')) {
    response.headers.set('access-control-allow-methods', METHODS);
    response.headers.set('access-control-allow-headers', HEADERS);
  }
  return response;
}

/** Lets the page that asked read the answer, if it belongs to anybody we know. `open`: everybody may. */
export function allowOrigin(deps: CorsDeps, request: Request, headers: Headers, open = false): void {
  const origin = request.headers.get('origin');
  headers.append('vary', 'Origin');
  headers.set('access-control-expose-headers', 'Retry-After, ETag');
  headers.set('access-control-max-age', '7200');
  if (open) headers.set('access-control-allow-origin', '*');
  else if (origin !== null && isKnown(deps, origin)) headers.set('access-control-allow-origin', origin);
}
