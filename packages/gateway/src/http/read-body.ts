import { FadenError } from '@faden/protocol';

const MOST_DEPTH = 32;

/** The bytes of a body, refused as soon as they are more than `limit`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw new FadenError('too_large', 'The body is announced larger than allowed.');
  // Whoever enforces the announced length may hand the body over in one piece, which is much faster than a stream.
  if (announced > 0) return inOnePiece(request, limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new FadenError('too_large', 'The body is larger than allowed.');
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.byteLength;
  }
  return bytes;
}

async function inOnePiece(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > limit) throw new FadenError('too_large', 'The body is larger than allowed.');
  return bytes;
}

/** The JSON object of a body; an empty body counts as `{}`. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readBytes(request, limit);
  if (bytes.byteLength === 0) return {};
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new FadenError('unsupported_media_type', 'The body is not declared as JSON.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (isDeep(text)) throw new Error('too deep');
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object');
    return value;
  } catch {
    // The cause is dropped on purpose: messages of the parser quote the body.
    throw new FadenError('bad_request', 'The body is not a JSON object.');
  }
}

/** Whether JSON text nests deeper than anything we take, so that no recursion over it runs out of stack. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}
