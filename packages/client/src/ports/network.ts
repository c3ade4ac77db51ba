/** One upload of a file's bytes. */
export interface UploadRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
  readonly signal: AbortSignal;
  /** Called with the bytes that have left so far. */
  onProgress(sent: number): void;
}

/** The only way out to the gateway. */
export interface Network {
  /** As the web's `fetch`: rejects only when there was no answer. */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** A PUT that says how far it is, and adds `Content-Digest` where the platform can hash. */
  upload(url: string, request: UploadRequest): Promise<Response>;
}
