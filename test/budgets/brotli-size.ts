import { brotliCompressSync, constants } from 'node:zlib';

/** How many bytes a text takes on the wire, compressed once and for all as a server would do it (brotli 11). */
export function brotliSize(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;
}
