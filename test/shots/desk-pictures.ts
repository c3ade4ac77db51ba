import { scenes } from '../../packages/desk/src/testing/gallery-scenes.ts';
import type { Picture } from './pictures.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 375, height: 760 },
] as const;

/** Every state of the desk, in both themes, two languages and three widths. */
export function deskPictures(): readonly Picture[] {
  return Object.keys(scenes).flatMap((scene) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['en', 'de'] as const).flatMap((lang) => sizes.map((size) => ({ name: `desk-${scene}-${theme}-${lang}-${size.width}`, gallery: 'desk' as const, query: { scene, theme, lang }, ...size }))),
    ),
  );
}
