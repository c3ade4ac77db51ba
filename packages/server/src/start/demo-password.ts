import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { FadenError } from '@faden/protocol';

import { hashPassword } from '../secrets/password-hash.ts';

// Consonant and vowel in turn are easily read aloud; l, o and look-alikes are left out.
const CONSONANTS = 'bdfgkmnprstvz';
const VOWELS = 'aeiu';
const SYLLABLES = 10;

/** The password of the demonstration's agents: made once for each data directory and kept in it, readable by its owner only. */
export async function demoPassword(directory: string): Promise<string> {
  const file = join(directory, 'demo-password');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim() !== '') return kept.trim();
  const password = makePassword();
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(file, `${password}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new FadenError('unavailable', `The data directory ${directory} cannot be written; give this user the right to, or choose another with FADEN_DATA.`, { cause });
  }
  return password;
}

/** The configuration as read from its file, agents without a `passwordHash` given the demonstration's. */
export async function withDemoPassword(input: object, password: string): Promise<object> {
  if (!('agents' in input) || !Array.isArray(input.agents)) return input;
  const passwordHash = await hashPassword(password);
  return { ...input, agents: input.agents.map((agent: unknown) => (typeof agent === 'object' && agent !== null ? { passwordHash, ...agent } : agent)) };
}

/** About 57 bits. */
function makePassword(): string {
  const pick = (from: string): string => from.charAt(randomInt(from.length));
  const syllables = Array.from({ length: SYLLABLES }, () => pick(CONSONANTS) + pick(VOWELS));
  return [0, 1, 2, 3, 4].map((word) => syllables.slice(word * 2, word * 2 + 2).join('')).join('-');
}
