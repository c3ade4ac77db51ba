import type { UploadRequest } from '../ports/network.ts';

/** Sends a file with `XMLHttpRequest` where there is one, because only that tells how far it is; with its digest where the platform can make one. */
export async function uploadFile(url: string, request: UploadRequest): Promise<Response> {
  const digest = await digestOf(request.body);
  const headers = { ...request.headers, ...(digest === null ? {} : { 'content-digest': `sha-256=:${digest}:` }) };
  if (typeof XMLHttpRequest === 'undefined') return fetch(url, { method: 'PUT', headers, body: request.body, signal: request.signal });
  return put(url, { ...request, headers });
}

function put(url: string, { headers, body, signal, onProgress }: UploadRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded);
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort);
    request.onloadend = () => {
      signal.removeEventListener('abort', abort);
      if (request.status === 0) return reject(new TypeError('The upload broke off'));
      const type = request.getResponseHeader('content-type');
      const retryAfter = request.getResponseHeader('retry-after');
      const kept = { ...(type === null ? {} : { 'content-type': type }), ...(retryAfter === null ? {} : { 'retry-after': retryAfter }) };
      resolve(new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers: kept }));
    };
    request.send(body);
  });
}

/** The SHA-256 of a file in base64; `null` where the platform cannot hash (pages without TLS). */
async function digestOf(body: Blob): Promise<string | null> {
  if (typeof crypto === 'undefined' || !crypto.subtle) return null;
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await body.arrayBuffer()));
  return btoa(String.fromCharCode(...bytes));
}
