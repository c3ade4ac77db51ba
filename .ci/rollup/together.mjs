// Decides which modules of the page come as one file. In pieces they weigh a tenth more and cost a request each.

/** Everything a module needs at once, itself included. */
function reachOf(entry, getModuleInfo, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const id of getModuleInfo(entry)?.importedIds ?? []) reachOf(id, getModuleInfo, found);
  return found;
}

/**
 * A `manualChunks` of rollup: one file for what `start` needs, one for what `inside` needs besides, and between them one for
 * those parts of `inside` that the elements in `alone` need too, so that these come without the rest of it.
 */
export function together({ start, inside, alone }) {
  let chunkOf;
  return (id, { getModuleInfo, getModuleIds }) => {
    chunkOf ??= assign([...getModuleIds()], getModuleInfo);
    return chunkOf.get(id);
  };

  function assign(ids, getModuleInfo) {
    const reach = (path) => reachOf(ids.find((id) => id.endsWith(path)), getModuleInfo);
    const first = reach(start);
    const apart = new Set(alone.flatMap((path) => [...reach(path)]));
    const name = (id) => (first.has(id) ? 'start' : apart.has(id) ? 'shared' : 'inside');
    return new Map([...first, ...reach(inside)].map((id) => [id, name(id)]));
  }
}
