/** The name of the client's database in a browser. */
const database = 'faden';

/**
 * Whether this browser holds something of ours from an earlier visit. It looks at the list of databases and opens
 * none, because opening one would create it. A browser that has no such list is treated as fresh: the customer acts first.
 */
export async function storedHere(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === database);
  } catch {
    return false;
  }
}
