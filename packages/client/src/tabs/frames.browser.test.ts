import { expect } from '@esm-bundle/chai';
import { createMemoryGateway, systemClock } from '@faden/gateway';

import type * as Client from '../index.ts';
import type { Faden } from '../api/faden.ts';
import type { Network } from '../ports/network.ts';
import { testConfig } from '../testing/test-config.ts';
import { wordsOf } from '../testing/words-of.ts';

interface Frame {
  readonly element: HTMLIFrameElement;
  readonly window: Window & { readonly client?: typeof Client };
}

const source = new URL('../index.ts', import.meta.url).href;
const frames: HTMLIFrameElement[] = [];

/** A page of its own: its own locks, channel and documents, the same origin. */
async function frame(): Promise<Frame> {
  const element = document.createElement('iframe');
  frames.push(element);
  element.srcdoc = `<!doctype html><script type="module">import * as client from '${source}'; window.client = client; parent.postMessage('ready', '*');</script>`;
  const ready = new Promise<void>((resolve) => {
    const hear = (event: MessageEvent): void => {
      if (event.source !== element.contentWindow) return;
      removeEventListener('message', hear);
      resolve();
    };
    addEventListener('message', hear);
  });
  document.body.append(element);
  await ready;
  return { element, window: element.contentWindow as Frame['window'] };
}

function network(): { port: Network; live: () => number; kept: RequestInit[] } {
  const gateway = createMemoryGateway(testConfig(), { clock: systemClock, random: (length) => crypto.getRandomValues(new Uint8Array(length)) });
  let live = 0;
  const kept: RequestInit[] = [];
  const port: Network = {
    fetch(url, init) {
      if (url.endsWith('/live')) live += 1;
      if (init.keepalive) kept.push(init);
      // The gateway lives in this page, whatever frame asks.
      const { signal: _signal, ...rest } = init;
      return gateway.fetch(new Request(url, rest));
    },
    upload: () => Promise.reject(new TypeError('not here')),
  };
  return { port, live: () => live, kept };
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + 12_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Not in time: ${what}`);
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  }
}

const options = { gateway: 'https://contact.example', site: 'musterbank', lang: 'en' };
const make = (page: Frame, port: Network): Faden => {
  const { client } = page.window;
  if (!client) throw new Error('The frame has no client');
  return client.createFaden(options, { network: port });
};

describe('real pages of one browser', () => {
  afterEach(async () => {
    for (const element of frames.splice(0)) element.remove();
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('faden');
      request.onsuccess = () => resolve();
      request.onblocked = () => resolve();
    });
  });

  it('share one stream by Web Locks, one outbox by IndexedDB, and hand the lead on when a page is closed', async () => {
    const { port, live } = network();
    const [one, two] = [await frame(), await frame()];
    const first = make(one, port);
    const mine = await first.cases.open({ topic: 'billing', text: 'From the first page.' });
    mine.subscribe(() => undefined);
    await until('first is live', () => first.connection.value === 'live');
    expect(first.storage.value).to.equal('persistent');

    const second = make(two, port);
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await until('second shows it', () => wordsOf(same.value).length === 1);
    await same.send('From the second page.');
    await until('both show both', () => [mine, same].every((handle) => wordsOf(handle.value).length === 2 && handle.value.timeline.every((item) => item.delivery === 'confirmed')));
    expect(live()).to.equal(1);

    one.element.remove();
    await same.send('Alone now.');
    await until('the second goes on', () => wordsOf(same.value).length === 3 && same.value.timeline.every((item) => item.delivery === 'confirmed'));
    expect(live()).to.equal(2);
    await second.destroy();
  });

  it('forget everything when one logs out', async () => {
    const { port } = network();
    const [one, two] = [await frame(), await frame()];
    const first = make(one, port);
    const mine = await first.cases.open({ topic: 'billing', text: 'Secret.' });
    const second = make(two, port);
    const same = second.cases.get(mine.id);
    same.subscribe(() => undefined);
    await until('second shows it', () => wordsOf(same.value).length === 1);
    await until('second hears the first', () => second.connection.value === 'live');
    await first.logout();
    await until('the second forgets', () => wordsOf(same.value).length === 0);
    expect(await second.hasAccount()).to.equal(false);
    await first.destroy();
    await second.destroy();
  });

  it('send what is pending with a request that outlives the page', async () => {
    const { port, kept } = network();
    const page = await frame();
    let hold = false;
    const faden = make(page, { ...port, fetch: (url, init) => (hold && url.endsWith('/commands') && !init.keepalive ? new Promise(() => undefined) : port.fetch(url, init)) });
    const mine = await faden.cases.open({ topic: 'billing', text: 'One.' });
    mine.subscribe(() => undefined);
    await until('live', () => faden.connection.value === 'live');
    hold = true;
    await mine.send('Two.');
    page.window.dispatchEvent(new Event('pagehide'));
    await until('flushed', () => kept.length === 1);
    expect(String(kept[0]?.body)).to.contain('Two.');
    await faden.destroy();
  });

  it('leave nothing in a fresh browser before somebody acts', async () => {
    const { port, live } = network();
    const page = await frame();
    const faden = make(page, port);
    faden.cases.list.subscribe(() => undefined);
    expect(await faden.hasAccount()).to.equal(false);
    if (indexedDB.databases) expect((await indexedDB.databases()).some((db) => db.name === 'faden')).to.equal(false);
    expect(live()).to.equal(0);
    await faden.destroy();
  });
});
