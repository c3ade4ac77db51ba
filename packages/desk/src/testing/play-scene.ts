import type { Preferences } from '../app/ports.ts';
import type { WordKey } from '../words/catalogue.ts';
import { en } from '../words/en.ts';
import { sayIn } from '../words/use-words.ts';
import type { Scene } from './gallery-scenes.ts';
import { drawn, nameOf } from './screen.ts';
import { stage, type Stage } from './stage.ts';
import { createStories } from './stories.ts';

type Lang = Preferences['lang'];

/** Brings the desk into one state by doing what an agent would do, and waits until it is drawn. */
export async function playScene(scene: Scene, { lang, theme }: Pick<Preferences, 'lang' | 'theme'>): Promise<Stage> {
  const stories = createStories();
  scene.before?.(stories);
  const made = stage(stories.house, scene.agent, { lang, theme });
  await settled();
  if (scene.open === 'carla') await press(made.root, (button) => nameOf(button) === sayIn(lang)('shelf_ended'));
  if (scene.open) {
    const { name = sayIn(lang)('theCustomer') } = stories[scene.open].customer;
    await press(made.root, (button) => button.classList.contains('inbox-row') && (button.textContent ?? '').includes(name));
  }
  if (scene.call !== undefined) {
    await press(made.root, (button) => nameOf(button).startsWith(sayIn(lang)('shelf_calls')));
    const customer = scene.call;
    await press(made.root, (button) => button.classList.contains('call-row') && (button.textContent ?? '').includes(customer));
  }
  for (const english of scene.press ?? []) await press(made.root, (button) => nameOf(button) === said(english, lang));
  if (scene.write !== undefined) write(made.root, scene.write);
  await settled();
  if (scene.send) await press(made.root, (button) => button.matches('.composer .primary, .sheet .primary'));
  return made;
}

/** What a button that says this in English says in another language. */
function said(english: string, lang: Lang): string {
  const params = { brand: 'Musterbank', name: 'Jonas Weber', n: 1 };
  const key = (Object.keys(en) as WordKey[]).find((one) => sayIn('en')(one, params) === english);
  return key === undefined ? english : sayIn(lang)(key, params);
}

async function press(root: HTMLElement, which: (button: HTMLButtonElement) => boolean): Promise<void> {
  [...root.querySelectorAll('button')].find(which)?.click();
  await settled();
}

function write(root: HTMLElement, text: string): void {
  const field = root.querySelector<HTMLTextAreaElement>('.sheet textarea, .composer textarea');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function settled(): Promise<void> {
  await drawn();
  await drawn();
}
