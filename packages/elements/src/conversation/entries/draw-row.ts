import { html, nothing, type TemplateResult } from 'lit';
import { thread } from '../../look/thread.ts';
import type { Row } from '../rows/row.ts';
import { drawCallback } from './draw-callback.ts';
import { drawLine } from './draw-line.ts';
import { drawEvent, drawPerson } from './draw-people.ts';
import { drawFile, drawMessage } from './draw-spoken.ts';
import type { EntryScene } from './entry-scene.ts';

function drawInside(row: Row, scene: EntryScene): TemplateResult | typeof nothing {
  switch (row.kind) {
    case 'day':
      return html`<h2 class="day s muted">${scene.words.when.day(row.at)}</h2>`;
    case 'message':
      return drawMessage(row, scene);
    case 'file':
      return drawFile(row, scene);
    case 'person':
      return drawPerson(row, scene);
    case 'event':
      return drawEvent(row, scene);
    case 'understanding':
      return scene.cards()?.understanding(row, scene) ?? nothing;
    case 'resolution':
      return scene.cards()?.resolution(row, scene) ?? nothing;
    case 'statement':
      return scene.cards()?.statement(row, scene) ?? nothing;
    case 'callback':
      return drawCallback(row, scene);
    case 'line':
      return drawLine(row, scene);
  }
}

/** Where a row stands: first of all, and newly come. */
export interface RowPlace {
  readonly first: boolean;
  readonly fresh: boolean;
}

/** One row with its piece of thread. The title of the first day stands above the thread, which begins at the first knot. */
export function drawRow(row: Row, scene: EntryScene, { first, fresh }: RowPlace): TemplateResult {
  const goesOn = (row.kind === 'message' || row.kind === 'file') && !row.heading;
  const name = `entry ${row.kind} ${row.tie}${goesOn ? ' goes-on' : ''}${fresh ? ' new' : ''}`;
  return html`<li class=${name} part="entry" data-key=${row.key}>${first && row.kind === 'day' ? '' : thread(row.tie)}${drawInside(row, scene)}</li>`;
}
