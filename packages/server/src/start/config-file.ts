import { readFile } from 'node:fs/promises';

import { type GatewayConfig, readConfig } from '@faden/gateway';
import { FadenError } from '@faden/protocol';

import type { Settings } from '../settings.ts';
import { demoPassword, withDemoPassword } from './demo-password.ts';

/** A configuration that holds, and in a demonstration the password of its agents. */
export interface LoadedConfig {
  readonly config: GatewayConfig;
  readonly password?: string;
}

/** Reads the configuration. Rejects with `bad_request`: one sentence a fault, a line each. */
export async function loadConfig(settings: Settings): Promise<LoadedConfig> {
  const file = settings.configFile;
  const input = parseJson(await readText(file), file);
  const isDemo = 'demo' in input && input.demo === true;
  if (!isDemo) forbidBentTime(settings);
  const password = isDemo ? await demoPassword(settings.dataDirectory) : undefined;
  const reading = readConfig(password === undefined ? input : await withDemoPassword(input, password));
  if (reading.type === 'invalid') throw new FadenError('bad_request', reading.errors.map((error) => `${file}: ${error}`).join('\n'));
  return { config: reading.config, ...(password === undefined ? {} : { password }) };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new FadenError('bad_request', `The configuration ${file} cannot be read; make it, or name another with FADEN_CONFIG.`, { cause });
  }
}

function parseJson(text: string, file: string): object {
  const input = tryParse(text, file);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new FadenError('bad_request', `The configuration ${file} must be a JSON object with "sites" and "agents".`);
  return input;
}

function tryParse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser's message quotes the file, secrets included: only the place is repeated.
    const position = /position (\d+)/.exec(String(cause))?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    throw new FadenError('bad_request', `The configuration ${file} is not JSON${line === undefined ? '' : ` (line ${line})`}; correct it there.`, { cause });
  }
}

function forbidBentTime({ time, timeRate }: Settings): void {
  const name = time !== undefined ? 'FADEN_TIME' : 'FADEN_TIME_RATE';
  if (time !== undefined || timeRate !== undefined) throw new FadenError('bad_request', `${name} works in demo configuration only; remove it, or set "demo": true in the configuration.`, { path: name });
}
