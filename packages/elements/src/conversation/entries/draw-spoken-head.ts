import { nothing, type TemplateResult } from 'lit';
import type { FileRow, MessageRow } from '../rows/row.ts';
import { drawHeading } from './draw-heading.ts';
import type { EntryScene } from './entry-scene.ts';
import { sayWho } from './say.ts';

/** Who speaks and when, where that changes. */
export const drawSpokenHead = (row: MessageRow | FileRow, scene: EntryScene): TemplateResult | typeof nothing =>
  row.heading ? drawHeading(sayWho(scene.words, row.speaker, scene.brand), row.at, scene) : nothing;
