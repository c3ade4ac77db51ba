/** Whether there is somewhere to write from here: inside the panel, or where the page has a launcher. */
export function mayWrite(host: HTMLElement): boolean {
  const root = host.getRootNode();
  return host.hasAttribute('led') || (root instanceof ShadowRoot && mayWrite(root.host as HTMLElement)) || document.querySelector('faden-contact') !== null;
}
