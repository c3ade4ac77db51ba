import { canonicalJson } from '@faden/protocol';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8, as hex. */
const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** A short name for a value that changes whenever the value does. */
export const fingerprint = (value: unknown): string => sha256Hex(canonicalJson(value)).slice(0, 16);
