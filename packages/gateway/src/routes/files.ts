import { FadenError, idSchema, uploadedFileSchema, type SiteProfile } from '@faden/protocol';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';

import { actorOf, authorText } from '../core/doer.ts';
import { mayOpen } from '../core/may-read.ts';
import type { Reader } from '../core/principal.ts';
import { readBytes } from '../http/read-body.ts';
import { route } from '../http/route.ts';
import type { Services } from '../http/services.ts';
import type { StoredFile } from '../ports/files.ts';
import { notFound, readableCase } from './case-access.ts';

/** `PUT /v1/cases/{case}/files/{file}`: uploads the bytes of a file that a command shares afterwards. */
export const uploadFile = route({
  method: 'PUT',
  path: '/v1/cases/{case}/files/{file}',
  summary: 'Uploads a file, once or again. `Content-Digest: sha-256=:…:` guards it; its type is told by its content.',
  who: 'holder',
  rawBody: 'application/octet-stream',
  answers: { 200: uploadedFileSchema, 201: uploadedFileSchema },
  answer: async ({ principal, params, request }, services) => {
    const record = await readableCase(services.store, principal, params.case ?? '');
    const profile = services.directory.site(record.site)?.profile;
    if (profile === undefined || !v.is(idSchema, params.file)) throw notFound();
    await services.limits.files(principal);
    const bytes = await readBytes(request, profile.policies.fileBytes);
    const by = authorText(actorOf(principal, record, services.directory));
    const facts: StoredFile = { ...(await inspect(services, profile, request, bytes)), file: params.file, case: record.id, by, uploadedAt: new Date(services.clock.now()).toISOString() };
    const stored = await services.files.put(facts, bytes);
    if (stored === 'exists') await sameAgain(services, facts);
    const { file, type, size, sha256 } = facts;
    return { status: stored === 'stored' ? 201 : 200, body: { file, type, size, sha256 } };
  },
});

/** What the bytes are, if they are what was announced and what the site takes. */
async function inspect({ secrets, fileTypes }: Services, { policies }: SiteProfile, request: Request, bytes: Uint8Array) {
  const sha256 = secrets.digest(bytes);
  const announced = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(request.headers.get('content-digest') ?? '')?.[1];
  if (announced === undefined || announced !== btoa(String.fromCharCode(...sha256))) {
    throw new FadenError('bad_request', 'The digest is missing or does not fit the bytes.', { path: 'content-digest' });
  }
  const type = await fileTypes.detect(bytes);
  const claimed = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const isHonest = claimed === undefined || claimed === 'application/octet-stream' || claimed === type;
  if (bytes.byteLength === 0 || !policies.fileTypes.includes(type) || !isHonest) throw new FadenError('file_refused', 'Not a type this site takes, or not the one claimed.');
  return { sha256: bytesToHex(sha256), type, size: bytes.byteLength };
}

/** The same file may be sent again; other content under its id may not, and a stranger's id is not there. */
async function sameAgain({ files }: Services, facts: StoredFile): Promise<void> {
  const before = await files.facts(facts.file);
  if (before?.case !== facts.case || before.by !== facts.by) throw notFound();
  if (before.sha256 !== facts.sha256) throw new FadenError('command_reused', 'Other content under this id.');
}

/** `GET /v1/files/{file}`: the bytes of a shared file, checked anew at every call. */
export const downloadFile = route({
  method: 'GET',
  path: '/v1/files/{file}',
  summary: 'Downloads a shared file.',
  who: 'reader',
  answers: { 200: 'application/octet-stream' },
  answer: async ({ principal, params: { file = '' } }, services) => {
    const share = await services.store.rows.sharedFile(file);
    if (share === undefined) throw notFound();
    return services.erasures.read(share.case, () => sharedBytes(services, principal, file));
  },
});

/** The answer with a shared file's bytes, as things are now. */
async function sharedBytes({ store, files }: Services, reader: Reader, file: string): Promise<Response> {
  const share = await store.rows.sharedFile(file);
  const record = share && (await store.timeline.load(share.case));
  if (share === undefined || record === undefined || !mayOpen(reader, record)) throw notFound();
  const facts = await files.facts(file);
  const bytes = await files.read(file);
  if (facts === undefined || bytes === undefined) throw notFound();
  const [entry] = (await store.timeline.about(record.id, share.entry.slice(0, share.entry.lastIndexOf('.')))).filter(({ id }) => id === share.entry);
  return new Response(bytes, { headers: downloadHeaders(facts, String(entry?.body?.name ?? facts.file)) });
}

const downloadHeaders = ({ type, size }: StoredFile, name: string): Record<string, string> => ({
  'content-type': type,
  'content-length': String(size),
  'content-disposition': `attachment; filename*=UTF-8''${rfc5987(name)}`,
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-site',
});

// Encoding and decoding replaces halves of characters, which encodeURIComponent refuses.
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));

const rfc5987 = (name: string): string => encodeURIComponent(wellFormed(name)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
