import { effect } from '@preact/signals';

import { countWaiting } from '../inbox/order.ts';
import { adopt, brandClass, houseAccent, paletteStyles } from '../look/adopt.ts';
import { sayIn } from '../words/use-words.ts';
import { deskStyles } from './desk-styles.ts';
import type { DeskModel } from './model.ts';

/** Follows the model with what lies outside of the drawn tree: style sheets, theme, language and the tab's title. Returns the way back. */
export function dress(model: DeskModel): () => void {
  const { documentElement: root } = document;
  const before = { title: document.title, lang: root.lang };
  const undress = adopt([paletteStyles('body', houseAccent), ...deskStyles]);
  const stops = [
    effect(() => {
      const brands = Object.entries(model.sites.known.value);
      return adopt(brands.map(([key, { profile }]) => paletteStyles(`.${brandClass(key)}`, profile.theme.accent)));
    }),
    effect(() => {
      const { theme, lang } = model.preferences.value;
      root.dataset.theme = theme;
      root.lang = lang;
    }),
    effect(() => {
      const sitting = model.sitting.value;
      const waiting = sitting.state === 'in' ? countWaiting(model.inbox.value, sitting.agent) : 0;
      const title = sayIn(model.preferences.value.lang)('tabTitle');
      document.title = waiting === 0 ? title : `(${waiting}) ${title}`;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    undress();
    delete root.dataset.theme;
    root.lang = before.lang;
    document.title = before.title;
  };
}
