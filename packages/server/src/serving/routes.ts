/** What the transport knows of a request besides the request itself. */
export interface Visitor {
  /** The caller's network address. */
  readonly address?: string;
}

/** Answers a request, or says with `undefined` that it is not its business. */
export type Handler = (request: Request, visitor: Visitor) => Response | undefined | Promise<Response | undefined>;

/** Handlers by the beginning of the path; an exact path where it does not end in a slash. The first that answers wins. */
export type Routes = readonly (readonly [path: string, handler: Handler])[];

/** One function over many handlers. What nobody answers is 404 in plain words. */
export function createRouter(routes: Routes): (request: Request, visitor: Visitor) => Promise<Response> {
  return async (request, visitor) => {
    const path = new URL(request.url).pathname;
    for (const [start, handler] of routes) {
      if (path !== start && !(start.endsWith('/') && path.startsWith(start))) continue;
      const response = await handler(request, visitor);
      if (response) return response;
    }
    return new Response('Nothing is here.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' } });
  };
}
