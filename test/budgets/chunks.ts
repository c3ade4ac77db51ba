/** What the build wrote down about one chunk. */
export interface Chunk {
  name: string;
  isEntry: boolean;
  /** Chunks loaded together with it. */
  imports: readonly string[];
  /** Chunks its code may ask for later. */
  dynamicImports: readonly string[];
  /** The source files inside, as paths from the root. */
  modules: readonly string[];
}

/** All chunks of one artefact by file name. */
export type Chunks = Readonly<Record<string, Chunk>>;

/** The files a browser fetches to run these source files: their chunks, and whatever those import at once. */
export function listFetched(chunks: Chunks, sources: readonly string[]): string[] {
  const fetched = new Set<string>();
  const visit = (file: string): void => {
    const chunk = chunks[file];
    if (!chunk || fetched.has(file)) return;
    fetched.add(file);
    chunk.imports.forEach(visit);
  };
  for (const source of sources) visit(findChunkOf(chunks, source));
  return [...fetched];
}

function findChunkOf(chunks: Chunks, source: string): string {
  const found = Object.entries(chunks).find(([, { modules }]) => modules.includes(source));
  if (!found) throw new Error(`No chunk contains ${source}; was it renamed?`);
  return found[0];
}
