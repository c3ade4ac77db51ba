import type { WordKey } from '../words/catalogue.ts';
import { en } from '../words/en.ts';
import { sayIn } from '../words/use-words.ts';
import { scenes } from './gallery-scenes.ts';
import { stage } from './stage.ts';
import { createStories } from './stories.ts';

/** Shows one scene of the desk, asked for by the address: `?scene=case&theme=dark&lang=de`. It says when it is ready to be looked at. */
async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const lang = asked.get('lang') === 'de' ? 'de' : 'en';
  const scene = scenes[asked.get('scene') ?? ''];
  if (!scene) throw new Error('There is no such scene.');
  const stories = createStories();
  scene.before?.(stories);
  const { root } = stage(stories.house, scene.agent, { lang, theme: asked.get('theme') === 'dark' ? 'dark' : 'light' });
  await drawn();
  if (scene.open) {
    const { customer } = stories[scene.open];
    press(root, (button) => button.classList.contains('inbox-row') && (button.textContent ?? '').includes(customer.name ?? sayIn(lang)('theCustomer')));
    await drawn();
    if (!root.querySelector('.case') && scene.open === 'carla') {
      press(root, (button) => button.getAttribute('aria-label') === sayIn(lang)('shelf_ended'));
      await drawn();
      press(root, (button) => button.classList.contains('inbox-row'));
    }
    await drawn();
  }
  for (const name of scene.press ?? []) {
    press(root, (button) => [button.textContent?.trim(), button.getAttribute('aria-label')].includes(said(name, lang)));
    await drawn();
  }
  if (scene.write !== undefined) write(root, scene.write);
  await drawn();
  if (asked.get('scene') === 'undelivered' || asked.get('scene') === 'refused') root.querySelector<HTMLButtonElement>('.composer .primary, .sheet .primary')?.click();
  await drawn();
  root.dataset.ready = '';
}

/** What a button that says this in English says in another language. */
function said(english: string, lang: 'en' | 'de'): string {
  const params = { brand: 'Musterbank', name: 'Jonas Weber' };
  const key = (Object.keys(en) as WordKey[]).find((one) => sayIn('en')(one, params) === english);
  return key === undefined ? english : sayIn(lang)(key, params);
}

function press(root: HTMLElement, which: (button: HTMLButtonElement) => boolean): void {
  [...root.querySelectorAll('button')].find(which)?.click();
}

function write(root: HTMLElement, text: string): void {
  const field = root.querySelector<HTMLTextAreaElement>('.sheet textarea, .composer textarea');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Two frames and a turn of the event loop: promises of the house have settled and everything is drawn. */
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 30))));

void show();
