import { html, nothing, type TemplateResult } from 'lit';
import { thread } from '../../look/thread.ts';
import type { Row } from '../rows/row.ts';
import { drawLine } from './draw-line.ts';
import { drawMessage } from './draw-message.ts';
import { drawPerson } from './draw-person.ts';
import type { KeyedRow } from '../timeline/keyed-rows.ts';
import type { EntryScene } from './entry-scene.ts';

function drawInside(row: Row, scene: EntryScene): TemplateResult | typeof nothing {
  switch (row.kind) {
    case 'day':
      return html`<h2 class="day s muted">${scene.words.when.day(row.at)}</h2>`;
    case 'message':
      return drawMessage(row, scene);
    case 'person':
      return drawPerson(row, scene);
    case 'line':
      return drawLine(row, scene);
    default:
      return scene.cards()?.draw(row, scene) ?? nothing;
  }
}

/** Where a row stands: first of all, and newly come. */
export interface RowPlace {
  readonly first: boolean;
  readonly fresh: boolean;
}

/** One row with its piece of thread. The title of the first day stands above the thread, which begins at the first knot. */
export function drawRow(row: Row, scene: EntryScene, { first, fresh }: RowPlace): KeyedRow {
  const goesOn = (row.kind === 'message' || row.kind === 'file') && !row.heading;
  const name = `entry ${row.kind} ${row.tie}${goesOn ? ' goes-on' : ''}${fresh ? ' new' : ''}`;
  return { key: row.key, name, content: html`${first && row.kind === 'day' ? '' : thread(row.tie)}${drawInside(row, scene)}` };
}
