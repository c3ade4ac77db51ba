import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Pages outside `docs/` that documentation may link to, by their path in the repository. */
const NEIGHBOURS = /^(README|CONTRIBUTING|LICENSE|packages\/[a-z]+\/README)(\.md)?$/;

/** A page of the documentation: its path in the repository, its address, and its title. */
export interface DocFile {
  readonly file: string;
  readonly address: string;
  readonly title: string;
}

/** The address of a Markdown file under `/docs/`, or `undefined` when it is not served. */
export function addressOf(file: string): string | undefined {
  if (file.startsWith('docs/') && file.endsWith('.md')) return `/${file.slice(0, -'.md'.length)}`.replace(/\/README$/, '/');
  return NEIGHBOURS.test(file) ? `/docs/repository/${file.replace(/\.md$/, '')}` : undefined;
}

/** The Markdown files an address may mean, best first. */
export function filesAt(address: string): readonly string[] {
  const path = address.replace(/^\/docs\//, '');
  if (!/^[\w/.-]*$/.test(path) || path.includes('..')) return [];
  const neighbour = path.startsWith('repository/') ? path.slice('repository/'.length) : undefined;
  if (neighbour !== undefined) return NEIGHBOURS.test(neighbour) ? [`${neighbour}.md`, neighbour] : [];
  return path === '' || path.endsWith('/') ? [`docs/${path}README.md`] : [`docs/${path}.md`, `docs/${path}/README.md`];
}

/** The file a link in another file means. */
export const linkedFile = (from: string, link: string): string => posix.normalize(posix.join(posix.dirname(from), link));

/** All Markdown files of `docs/` with their titles, by address. */
export async function listDocFiles(root: string): Promise<readonly DocFile[]> {
  const names = await readdir(join(root, 'docs'), { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md') && !/(^|\/)template\.md$/.test(name)).map((name) => `docs/${name.replaceAll('\\', '/')}`);
  const pages = await Promise.all(files.map(async (file) => ({ file, address: addressOf(file) ?? '', title: titleOf(await readFile(join(root, file), 'utf8'), file) })));
  return pages.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** The first heading of a page, its marks taken off. */
export const titleOf = (markdown: string, file: string): string => /^# +(.+)$/m.exec(markdown)?.[1]?.replace(/[`*]/g, '') ?? file;
