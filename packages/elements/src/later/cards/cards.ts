import type { Cards } from '../../conversation/entries/entry-scene.ts';
import { drawResolution, drawStatement, drawUnderstanding } from './draw-cards.ts';
import { drawForm } from './draw-form.ts';

/** What most conversations show once, if at all, and what is therefore brought with the first of them. */
export const cards: Cards = { understanding: drawUnderstanding, resolution: drawResolution, statement: drawStatement, form: drawForm };
