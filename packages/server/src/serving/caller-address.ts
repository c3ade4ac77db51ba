/**
 * The address a request came from. Each trusted proxy appends the address it saw to `X-Forwarded-For`; what stands
 * further left was written by strangers and is not believed.
 */
export function callerAddress(remote: string | undefined, forwarded: string | readonly string[] | undefined, proxies: number): string | undefined {
  const seen = [forwarded ?? []].flat().join(',').split(',').map((part) => part.trim()).filter(Boolean);
  const address = proxies === 0 ? remote : (seen.at(-proxies) ?? remote);
  // An IPv4 caller at a socket for both families: one address, one spelling.
  return address?.replace(/^::ffff:(?=\d+\.)/, '');
}
