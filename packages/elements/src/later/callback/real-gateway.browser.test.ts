import { createFaden, createMemoryKeyValue, type Faden, type Network } from '@faden/client';
import { expect } from '@esm-bundle/chai';
import { fixture, html } from '@open-wc/testing-helpers';
import '../../define/faden-callback.ts';
import { createMock, type Mock } from '../../../../mock/src/mock.ts';
import { button, inside, textOf } from '../../testing/page.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { FadenCallback } from './faden-callback.ts';

/** A Monday at ten in Berlin; from there it runs as fast as any clock. */
function mondayClock() {
  const start = Date.now();
  return {
    now: () => Date.parse('2026-11-23T09:00:00.000Z') + Date.now() - start,
    zone: 'Europe/Berlin',
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    every(ms: number, run: () => void) {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
  };
}

interface World {
  readonly room: FadenCallback;
  readonly faden: Faden;
  readonly mock: Mock;
  readonly wire: { line: 'up' | 'down' };
  write(number: string): void;
  reads(text: string): Promise<void>;
  end(): Promise<void>;
}

async function open(): Promise<World> {
  const clock = mondayClock();
  const mock = createMock({ clock });
  const wire = { line: 'up' as 'up' | 'down' };
  const network: Network = {
    fetch: async (url, init) => {
      if (wire.line === 'down') throw new TypeError('no line');
      return mock.fetch(new Request(url, init));
    },
    upload: () => Promise.reject(new Error('nothing is uploaded here')),
  };
  const faden = createFaden({ gateway: 'https://contact.invalid', site: 'musterbank', lang: 'en' }, { network, clock, storage: createMemoryKeyValue(), locks: null, tabs: null });
  const room = await fixture<FadenCallback>(html`<faden-callback lang="en" topic="billing" .faden=${faden} .clock=${clock}></faden-callback>`);
  const said = (): string => textOf(room).replace(/\u00a0/g, ' ');
  const world: World = {
    room,
    faden,
    mock,
    wire,
    write(number) {
      const field = inside(room.shadowRoot as ShadowRoot).find(({ id }) => id === 'number') as HTMLInputElement;
      field.value = number;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    reads: (text) => waitUntil(() => said().includes(text), `"${text}" can be read`).catch((error) => { throw new Error(`${error.message} in "${said()}"`); }),
    async end() {
      await faden.destroy();
      await mock.close();
    },
  };
  await world.reads('Your place is kept.');
  return world;
}

describe('calls over the real gateway', () => {
  it('a number that is not called is refused at its field, and another one is booked in the same case', async () => {
    const world = await open();
    world.write('0900 1 123456');
    button(world.room, 'Book this call').click();
    await world.reads('Service, premium and special numbers are not called.');
    await world.reads('Call us on 089 99998 100');
    world.write('030 23125 017');
    button(world.room, 'Book this call').click();
    await world.reads('We call you on 030 23125 017');
    expect(world.faden.cases.list.value.length).to.equal(1);
    await world.end();
  });

  it('a call that is asked for without a connection is sent, not booked, until the connection is back', async () => {
    const world = await open();
    await waitUntil(() => inside(world.room.shadowRoot as ShadowRoot).some((element) => element.part.contains('slot')));
    const chip = inside(world.room.shadowRoot as ShadowRoot).find((element): element is HTMLInputElement => element instanceof HTMLInputElement && element.name === 'slot');
    world.wire.line = 'down';
    chip?.click();
    world.write('030 23125 018');
    button(world.room, 'Book this call').click();
    await world.reads('Sent, not yet confirmed');
    expect(textOf(world.room)).not.to.include('Window booked');
    world.wire.line = 'up';
    window.dispatchEvent(new Event('online'));
    await world.reads('Window booked');
    await world.reads('Our number is 089 99998 200.');
    await world.end();
  });
});
