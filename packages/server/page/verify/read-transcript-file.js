import { signedText, verifyTranscript } from '@faden/protocol';

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (text) => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
const fromBase64Url = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** What came of verifying the text of a transcript's file, and what its signature is worth: `good`, `bad`, `none`, or `unchecked` where this browser knows no Ed25519. Nothing leaves the page. */
export async function readTranscriptFile(text) {
  const reading = await verifyTranscript({ sha256 }, parsed(text));
  return reading.transcript === undefined ? reading : { ...reading, signature: await signatureOf(reading.transcript) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function signatureOf(transcript) {
  const { signature } = transcript;
  if (signature === undefined) return 'none';
  let key;
  try {
    key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: signature.key }, 'Ed25519', false, ['verify']);
  } catch (error) {
    return error.name === 'NotSupportedError' ? 'unchecked' : 'bad';
  }
  const isGood = await crypto.subtle.verify('Ed25519', key, fromBase64Url(signature.value), new TextEncoder().encode(signedText(transcript))).catch(() => false);
  return isGood ? 'good' : 'bad';
}
