/** The elements of one stage, by tag. */
export type Tags = Readonly<Record<string, CustomElementConstructor>>;

/**
 * Registers all of them or none: where another version of Faden came first, its elements stay together and this one says so once.
 * Does nothing where there are no custom elements, so that importing is safe on a server. Returns whether the tags are ours now.
 */
export function register(tags: Tags): boolean {
  if (typeof customElements === 'undefined') return false;
  const entries = Object.entries(tags);
  const foreign = entries.find(([tag, element]) => (customElements.get(tag) ?? element) !== element);
  if (foreign) {
    // oxlint-disable-next-line no-console -- whoever embeds two versions has to learn which one is in use
    console.warn('Faden: another version stays in use.');
    return false;
  }
  for (const [tag, element] of entries) if (!customElements.get(tag)) customElements.define(tag, element);
  return true;
}
