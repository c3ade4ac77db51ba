import { html, nothing, type TemplateResult } from 'lit';
import type { EntryScene } from '../../conversation/entries/entry-scene.ts';
import type { RowOf } from '../../conversation/rows/row.ts';
import { sign } from '../../look/sign.ts';
import { clock, tick } from '../../look/signs/state-signs.ts';
import { cross } from '../../look/signs/way-signs.ts';
import { promiseDue, promiseState } from './promise-words.ts';

const signs: Readonly<Partial<Record<RowOf<'promise'>['status'], string>>> = { kept: tick, late: clock, broken: cross };

/** A promise as a tag that hangs on the thread by a string: how it stands now, what was promised, who keeps it until when. */
export function drawPromise(row: RowOf<'promise'>, { words }: EntryScene): TemplateResult {
  const mark = signs[row.status];
  return html`<svg class="string" width="56" height="30" aria-hidden="true" focusable="false"><path d="M0 0C0 19 12 28 26 27.5 39 27 46 24.5 54.8 24.2" /></svg>
    <section class="tag ${row.status}" part="commitment">
      <span class="shape" aria-hidden="true"></span>
      <p class="state s strong">${mark ? sign(mark, 'small') : nothing}${promiseState(words, row)}</p>
      <p class="bind" dir="auto">${row.text ?? words.text('promiseRemoved')}</p>
      <p class="s muted">${promiseDue(words, row.owner, row.dueAt)}</p>
    </section>`;
}
