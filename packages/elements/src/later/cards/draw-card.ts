import type { nothing, TemplateResult } from 'lit';
import type { CardRow, EntryScene } from '../../conversation/entries/entry-scene.ts';
import { drawCallback } from './draw-callback.ts';
import { drawResolution, drawStatement, drawUnderstanding } from './draw-cards.ts';
import { drawEvent } from './draw-event.ts';
import { drawFile } from './draw-file.ts';
import { drawPromise } from './draw-promise.ts';

/** One row of the kinds that a plain conversation has none of. */
export function drawCard(row: CardRow, scene: EntryScene): TemplateResult | typeof nothing {
  switch (row.kind) {
    case 'file':
      return drawFile(row, scene);
    case 'event':
      return drawEvent(row, scene);
    case 'understanding':
      return drawUnderstanding(row, scene);
    case 'resolution':
      return drawResolution(row, scene);
    case 'statement':
      return drawStatement(row, scene);
    case 'promise':
      return drawPromise(row, scene);
    case 'callback':
      return drawCallback(row, scene);
  }
}
