// A module whose fetch failed stays failed in many browsers for as long as the page lives (whatwg/html#6768), and the client
// fetches code just when connections are bad. So a failed import is tried again under another query, as often as it is asked for.
// Remove it when every browser of our list retries by itself (whatwg/html#10327).
const CLIENT = /[\\/]packages[\\/](client|protocol)[\\/]/;

/** A rollup plugin that lets the client's imports on need be tried again after a failure. */
export function retriedImports() {
  return {
    name: 'faden-retried-imports',
    renderDynamicImport({ moduleId, targetChunk }) {
      if (!targetChunk || !CLIENT.test(moduleId)) return null;
      return { left: '(path=>import(path).catch(()=>import(path+"?"+Date.now())))(', right: ')' };
    },
  };
}
