import type { Instant } from '@faden/protocol';

/** What is kept of an uploaded file beside its bytes. `sha256` is hex, `size` bytes, `by` its author as `role:actor`. */
export interface StoredFile {
  readonly file: string;
  readonly case: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly by: string;
  readonly uploadedAt: Instant;
}

/** The bytes people share. A file nobody has shared is loose, and loose files are swept after a day. Tested by `filesContract`. */
export interface Files {
  /** Stores a file whole or not at all; `exists` when the id is taken, and then nothing changes. */
  put(facts: StoredFile, bytes: Uint8Array): Promise<'stored' | 'exists'>;
  facts(file: string): Promise<StoredFile | undefined>;
  /** The bytes, or `undefined` when there are none. */
  read(file: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Marks files as shared; unknown ones are ignored. */
  keep(files: readonly string[]): Promise<void>;
  /** Makes files loose again, as of `now`: done before their sharing is erased, so that a crash in between leaves no bytes for ever. */
  release(files: readonly string[], now: Instant): Promise<void>;
  remove(files: readonly string[]): Promise<void>;
  /** Files loose since before an instant, in any order. */
  loose(before: Instant, limit: number): Promise<readonly string[]>;
}

/** Tells the media type of a file by its content. What is not recognised is `application/octet-stream`, or `text/plain` when it is clean UTF-8 without markup. */
export interface FileTypes {
  detect(bytes: Uint8Array): Promise<string>;
}
