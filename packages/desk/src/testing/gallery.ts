import { scenes } from './gallery-scenes.ts';
import { playScene } from './play-scene.ts';

/** Shows one scene of the desk, asked for by the address: `?scene=case&theme=dark&lang=de`. It says when it is ready to be looked at. */
async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const scene = scenes[asked.get('scene') ?? ''];
  if (!scene) throw new Error('There is no such scene.');
  const { root } = await playScene(scene, { lang: asked.get('lang') === 'de' ? 'de' : 'en', theme: asked.get('theme') === 'dark' ? 'dark' : 'light' });
  root.dataset.ready = '';
}

void show();
