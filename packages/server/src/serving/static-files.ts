import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import type { Handler } from './routes.ts';
import { isCompressible, mediaTypeByName } from './media-types.ts';

// Node's types have no global name for what a Response may be made of.
type Body = ConstructorParameters<typeof Response>[0];

/** What a folder of files is served with. */
export interface StaticFilesOptions {
  readonly folder: string;
  /** The part of the path before the names of the files, with its slashes; `/` by default. */
  readonly under?: string;
  /** Added to every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes a text file for this request before it is sent. */
  readonly fill?: (text: string, name: string, request: Request) => string;
  /** A folder within, with its slash, whose files carry a digest in their names: their content never changes. */
  readonly unchanging?: string;
  /** Names that are not served. */
  readonly hidden?: readonly string[];
}

interface Loaded {
  readonly stamp: string;
  readonly bytes: Uint8Array;
  readonly compressed: Uint8Array | undefined;
  readonly etag: string;
}

const compress = promisify(brotliCompress);

/** Serves the files of one folder: typed, compressed, revalidated by ETag, and nothing outside of it. A path that ends in a slash is its `index.html`. */
export function createStaticFiles(options: StaticFilesOptions): Handler {
  const loaded = new Map<string, Loaded>();
  const under = options.under ?? '/';
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const name = nameOf(new URL(request.url).pathname.slice(under.length));
    if (name === undefined || options.hidden?.includes(name)) return undefined;
    const file = await load(loaded, join(options.folder, name), options.fill === undefined && isCompressible(mediaTypeByName(name)));
    return file && respond(request, name, file, options);
  };
}

/** The file a path means, or `undefined` for one that leads out of the folder or to a hidden file. */
function nameOf(path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || /[\0\\]/.test(decoded)) return undefined;
  const name = normalize(decoded === '' || decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return name.split(sep).some((part) => part.startsWith('.')) || name.startsWith(sep) ? undefined : name;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function load(loaded: Map<string, Loaded>, path: string, shrink: boolean): Promise<Loaded | undefined> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts?.isFile()) return undefined;
  const stamp = `${facts.mtimeMs}-${facts.size}`;
  const known = loaded.get(path);
  if (known?.stamp === stamp) return known;
  const bytes = new Uint8Array(await readFile(path));
  const compressed = shrink ? await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : undefined;
  const fresh = { stamp, bytes, compressed: compressed && new Uint8Array(compressed), etag: etagOf(bytes) };
  loaded.set(path, fresh);
  return fresh;
}

const etagOf = (bytes: Uint8Array | string): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

function respond(request: Request, name: string, file: Loaded, { headers = {}, fill, unchanging }: StaticFilesOptions): Response {
  const type = mediaTypeByName(name);
  const filled = fill && isCompressible(type) ? fill(new TextDecoder().decode(file.bytes), name, request) : undefined;
  const etag = filled === undefined ? file.etag : etagOf(filled);
  const all = {
    'content-type': type,
    'cache-control': unchanging && name.startsWith(unchanging) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    etag,
    vary: 'Accept-Encoding',
    ...headers,
  };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all });
  const body = (bytes: Uint8Array | string): Body => (request.method === 'HEAD' ? null : (bytes as Body));
  if (filled !== undefined) return new Response(body(filled), { headers: all });
  const takesBrotli = file.compressed !== undefined && /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
  return takesBrotli && file.compressed
    ? new Response(body(file.compressed), { headers: { ...all, 'content-encoding': 'br' } })
    : new Response(body(file.bytes), { headers: all });
}
