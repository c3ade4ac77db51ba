/** The names a listener at this address is reached by on its own machine, the one to show first. */
export function hostnamesOf(host: string): readonly string[] {
  if (['127.0.0.1', 'localhost', '0.0.0.0'].includes(host)) return ['localhost', '127.0.0.1'];
  if (['::1', '::'].includes(host)) return ['localhost', '127.0.0.1', '[::1]'];
  return [host.includes(':') ? `[${host}]` : host];
}

/** The origins of a port under these names. */
export const originsOf = (hostnames: readonly string[], port: number): readonly string[] => hostnames.map((name) => `http://${name}:${port}`);

/** Of several origins the one whose name the request used, so that a page opened by an address stays with addresses; else the first. */
export function originFor(origins: readonly string[], request: Request): string {
  const { hostname } = new URL(request.url);
  return origins.find((origin) => new URL(origin).hostname === hostname) ?? origins[0] ?? '';
}
