import { createFaden, type Network } from '../../client/src/index.ts';
import { expect } from '@esm-bundle/chai';
import { fixture, html, nextFrame } from '@open-wc/testing-helpers';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { createMock } from '../../mock/src/mock.ts';
import { inside, textOf } from '../../elements/src/testing/page.ts';
import { waitUntil } from '../../elements/src/testing/wait-until.ts';
import { defineFaden, type FadenContact } from './index.ts';

defineFaden();

/** A Monday at ten in Berlin; from there it runs as fast as any clock. */
function mondayClock() {
  const start = Date.now();
  return {
    now: () => Date.parse('2026-11-23T09:00:00.000Z') + Date.now() - start,
    after(ms: number, run: () => void) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

describe('from the page to a booked callback', () => {
  it('takes five taps, with the real rules of the gateway behind them', async () => {
    const clock = mondayClock();
    const mock = createMock({ clock });
    const network: Network = {
      fetch: async (url, init) => mock.fetch(new Request(url, init)),
      upload: () => Promise.reject(new Error('nothing is uploaded here')),
    };
    const faden = createFaden({ gateway: 'https://contact.invalid', site: 'musterbank', lang: 'en' }, { network, clock, locks: null, tabs: null });
    const contact = await fixture<FadenContact>(html`<faden-contact site="musterbank" gateway="https://contact.invalid" lang="en"></faden-contact>`);
    contact.faden = faden;
    const all = (): readonly HTMLElement[] => inside(contact.shadowRoot as ShadowRoot);
    let taps = 0;
    /** Points at something as a finger does, once it has stood still for some frames, and counts. */
    const tap = async (what: string, find: () => HTMLElement | undefined): Promise<void> => {
      await waitUntil(() => find()?.checkVisibility(), `${what} is there`);
      find()?.scrollIntoView({ block: 'center' });
      const place = (): string => JSON.stringify(find()?.getBoundingClientRect());
      for (let [still, last] = [0, '']; still < 20; still = place() === last ? still + 1 : 0) {
        last = place();
        await nextFrame();
      }
      const { x, y, width, height } = (find() as HTMLElement).getBoundingClientRect();
      taps += 1;
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    };
    const button = (name: string) => () => all().find((element) => element.tagName === 'BUTTON' && element.textContent?.trim() === name && element.checkVisibility());
    const chip = (name: string) => () => all().find((element) => element.classList.contains('chip') && element.textContent?.trim() === name);

    await tap('the launcher', () => contact.shadowRoot?.querySelector('button') ?? undefined);
    await tap('the way to a call', button('Call me back'));
    await tap('the topic', chip('Bill and fees'));
    await tap('a window', () => all().filter((element) => element.part.contains('slot'))[1]);
    // Whoever has pointed at a window is in the field for the number already.
    await waitUntil(() => all().some((element) => element.id === 'number' && element.matches(':focus')), 'the field for the number has the focus');
    await sendKeys({ type: '03023125017' });
    await tap('the button that books', button('Book this call'));

    await waitUntil(() => /We say \S+ , you say/.test(textOf(contact)), 'the code word can be read');
    expect(taps).to.equal(5);
    expect(textOf(contact).replace(/\u00a0/g, ' ')).to.include('We call you on 030 23125 017');
    expect(textOf(contact)).to.include('Window booked');
    await faden.destroy();
    await mock.close();
  });
});
