import { FadenError } from '@faden/protocol';

const MOST_DEPTH = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a body, refused as soon as they are more than `limit`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw new FadenError('too_large', 'The body is announced larger than allowed.');
  // Whoever enforces the announced length may hand the body over in one piece, which is much faster than a stream:
  // @hono/node-server builds a whole Request of the platform as soon as somebody so much as looks at `body`.
  if (announced > 0) return inOnePiece(request, limit);
  // Firefox has no stream of a request's body at all (MDN, Request.body); there the request is made in the same page.
  const stream: ReadableStream<Uint8Array> | null | undefined = request.body;
  if (stream === undefined) return inOnePiece(request, limit);
  return joined(stream === null ? [] : await readChunks(stream, limit));
}

/** The pieces of a stream; it is left alone as soon as they are too many. (WebKit has no `for await` over streams.) */
async function readChunks(stream: ReadableStream<Uint8Array>, limit: number): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    size += value.byteLength;
    chunks.push(value);
    if (size > limit) {
      await reader.cancel();
      throw new FadenError('too_large', 'The body is larger than allowed.');
    }
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0));
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
    const text = utf8.decode(bytes);
    if (isDeep(text)) throw new Error('too deep');
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object');
    return value;
  } catch {
    // The cause is dropped on purpose: messages of the parser quote the body.
    throw new FadenError('bad_request', 'The body is not a JSON object.');
  }
}

/** Whether JSON text nests deeper than anything we take, so that no recursion over it runs out of stack. One pass, whatever the text. */
function isDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (isInText && sign === '\\') place += 1;
    else if (sign === '"') isInText = !isInText;
    else if (!isInText && (sign === '[' || sign === '{')) depth += 1;
    else if (!isInText && (sign === ']' || sign === '}')) depth -= 1;
    if (depth > MOST_DEPTH) return true;
  }
  return false;
}
