import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

import { systemClock } from './adapters/system-clock.ts';
import { createMemoryGateway } from './create-memory-gateway.ts';
import { listenOnPort } from './testing/listening.ts';
import { testConfig } from './testing/test-config.ts';
import { testPassword } from './testing/test-password.ts';

async function blocksOf(name: string): Promise<readonly { readonly script: string; readonly promises: readonly string[] }[]> {
  const guide = await readFile(new URL(`../../../docs/guides/${name}.md`, import.meta.url), 'utf8');
  return [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, script = '']) => ({
    script,
    promises: [...script.matchAll(/^# → (.*)$/gm)].map(([, promise = '']) => promise),
  }));
}
const config = testConfig((raw) => ({ ...raw, sites: raw.sites.map((site) => ({ ...site, channels: ['chat', 'phone'], calls: { callingNumber: '+498999998200' } })) }));
const guides = [{ name: 'curl', blocks: await blocksOf('curl') }, { name: 'callbacks', blocks: await blocksOf('callbacks') }];
const FENCE = '=-=-= end of block =-=-=';

for (const { name, blocks } of guides) describe(`the guide ${name}.md`, () => {
  const gateway = createMemoryGateway(config, { clock: systemClock, random: (length) => crypto.getRandomValues(new Uint8Array(length)) });
  let outputs: readonly string[] = [];
  let close = (): void => undefined;

  before(async () => {
    const listening = await listenOnPort(gateway);
    close = listening.close;
    const script = blocks.map((block) => `${block.script}\necho\necho '${FENCE}'`).join('\n');
    const { stdout } = await promisify(execFile)('bash', ['-eu', '-c', script], { env: { ...process.env, GATEWAY: listening.origin, PASSWORD: testPassword } });
    outputs = stdout.split(FENCE);
  });
  after(async () => {
    close();
    await gateway.close();
  });

  it('has blocks that promise something', () => {
    assert.ok(blocks.length >= 9);
    assert.ok(blocks.every(({ promises }) => promises.length > 0));
  });

  blocks.forEach(({ script, promises }, place) => {
    it(`keeps what it promises in block ${place + 1}: ${script.split('\n')[0]}`, () => {
      for (const promise of promises) assert.ok(outputs[place]?.includes(promise), `${promise} is missing in ${outputs[place]}`);
    });
  });
});
