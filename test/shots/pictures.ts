import type { Gallery } from './gallery-server.ts';

/** One picture to be taken: its file name, what the gallery is asked for, and the size of the window in CSS pixels. */
export interface Picture {
  readonly name: string;
  /** Which gallery shows it; the elements' unless told otherwise. */
  readonly gallery?: Gallery;
  readonly query: Readonly<Record<string, string>>;
  readonly width: number;
  readonly height: number;
}

const scenes = ['confirmed', 'handover', 'waiting', 'asked', 'correcting', 'words', 'quiet', 'long', 'loading', 'gone', 'refused', 'closed', 'home', 'home-empty', 'home-closed', 'my-cases', 'no-cases', 'home-calls', 'home-calls-closed', 'call-book', 'call-asap', 'call-topic', 'call-many', 'call-short', 'call-none', 'call-lost', 'callback-sent', 'callback-scheduled', 'callback-wish', 'callback-moving', 'callback-cancelling', 'callback-tried', 'callback-queued', 'callback-accepted', 'callback-calling', 'callback-connected', 'callback-completed', 'callback-missed', 'callback-unreachable', 'callback-refused', 'callback-cancelled', 'callback-move', 'callback-cancel', 'promises'] as const;
/** A case stands in a page, so its pictures are as high as it. */
const caseScenes = ['progress', 'received', 'proposed', 'answering', 'moved', 'asked', 'company', 'escalated', 'higher', 'resolution', 'closed', 'rated', 'sales', 'correct', 'up', 'gone'].map((name) => `case-${name}`);
const caseWidths = [
  { width: 320, height: 2400 },
  { width: 784, height: 1500 },
] as const;
const widths = [
  { width: 320, height: 744 },
  { width: 400, height: 760 },
] as const;

/** Every state in both themes, two languages and two widths; some again from right to left and with other accents. */
export function pictures(): readonly Picture[] {
  const all = scenes.flatMap((scene) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['en', 'de'] as const).flatMap((lang) => widths.map((size) => ({ name: `${scene}-${theme}-${lang}-${size.width}`, query: { scene, theme, lang }, ...size }))),
    ),
  );
  const casePictures = caseScenes.flatMap((scene) =>
    (['light', 'dark'] as const).flatMap((theme) => (['en', 'de'] as const).flatMap((lang) => caseWidths.map((size) => ({ name: `${scene}-${theme}-${lang}-${size.width}`, query: { scene, theme, lang }, ...size })))),
  );
  const caseMirrored = { name: 'case-progress-rtl', query: { scene: 'case-progress', dir: 'rtl' }, ...caseWidths[1] };
  const mirrored = ['handover', 'asked'].map((scene) => ({ name: `${scene}-rtl`, query: { scene, dir: 'rtl' }, width: 400, height: 760 }));
  const brands = Object.entries({ copper: '#8a4a12', blue: '#1f3fd6', yellow: '#ffd000' }).flatMap(([name, accent]) =>
    (['light', 'dark'] as const).map((theme) => ({ name: `brand-${name}-${theme}`, query: { scene: 'handover', accent, theme }, width: 400, height: 760 })),
  );
  const launchers = Object.entries({ petrol: '#0b5d57', blue: '#1f3fd6', yellow: '#ffd000' }).flatMap(([name, accent]) =>
    (['light', 'dark'] as const).map((theme) => ({ name: `launcher-${name}-${theme}`, query: { scene: 'launcher', accent, theme }, width: 500, height: 200 })),
  );
  const wide = (['light', 'dark'] as const).map((theme) => ({ name: `home-${theme}-wide`, query: { scene: 'home', theme }, width: 1280, height: 860 }));
  const inline = scenes
    .filter((scene) => scene.startsWith('call'))
    .flatMap((scene) => (['light', 'dark'] as const).flatMap((theme) => (['en', 'de'] as const).map((lang) => ({ name: `${scene}-${theme}-${lang}-wide`, query: { scene, theme, lang, inline: '' }, width: 1280, height: 900 }))));
  return [...all, ...casePictures, caseMirrored, ...mirrored, ...brands, ...launchers, ...wide, ...inline];
}
