import { isUuid } from '@faden/protocol';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

import { fromBase64Url, toBase64Url } from '../core/base64url.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { CaseRecord } from '../ports/write.ts';

/** The call a provider's hook speaks of: the callback of a case, and which attempt. */
export interface HookSubject {
  readonly case: string;
  readonly callback: string;
  readonly attempt: number;
}

const ID_BYTES = 16;
const MAC_BYTES = 16;
const MOST_ATTEMPTS = 255;
// 49 bytes in base64url.
const FORM = /^[\w-]{66}$/;

const bytesOf = (id: string): Uint8Array => hexToBytes(id.replaceAll('-', ''));

const idOf = (bytes: Uint8Array): string => bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const macOf = (secrets: Pick<Secrets, 'keyed'>, record: Pick<CaseRecord, 'secret'>, payload: Uint8Array): Uint8Array =>
  secrets.keyed(hexToBytes(record.secret), `hook:${toBase64Url(payload)}`).slice(0, MAC_BYTES);

/** Names a call in a URL. Only who knows the secret of the case can make one, so that nobody reports on a call by guessing ids. */
export function makeHookToken(secrets: Pick<Secrets, 'keyed'>, record: Pick<CaseRecord, 'secret'>, subject: HookSubject): string {
  const payload = Uint8Array.from([...bytesOf(subject.case), ...bytesOf(subject.callback), Math.min(subject.attempt, MOST_ATTEMPTS)]);
  return toBase64Url(Uint8Array.from([...payload, ...macOf(secrets, record, payload)]));
}

/** What a token says it is about; it is true only once {@link isGenuine} said so. `undefined` for what is no token. */
export function readHookToken(token: string): HookSubject | undefined {
  if (!FORM.test(token)) return undefined;
  const bytes = fromBase64Url(token);
  const subject = { case: idOf(bytes.slice(0, ID_BYTES)), callback: idOf(bytes.slice(ID_BYTES, 2 * ID_BYTES)), attempt: bytes[2 * ID_BYTES] ?? 0 };
  return isUuid(subject.case) && isUuid(subject.callback) ? subject : undefined;
}

/** Whether a token was made for this subject with the secret of this case; compared in constant time. */
export function isGenuine(secrets: Pick<Secrets, 'keyed'>, record: Pick<CaseRecord, 'secret'>, subject: HookSubject, token: string): boolean {
  const right = makeHookToken(secrets, record, subject);
  let difference = right.length ^ token.length;
  for (let place = 0; place < right.length; place += 1) difference |= right.charCodeAt(place) ^ token.charCodeAt(place);
  return difference === 0;
}
