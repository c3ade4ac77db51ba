import { css } from 'lit';
import type { Cards } from '../../conversation/entries/entry-scene.ts';
import { cardStyles } from './card.styles.ts';
import { drawCard } from './draw-card.ts';
import { drawEdit, drawRemove, drawRemoved, drawVersions } from './draw-changes.ts';
import { drawRefused } from './draw-refused.ts';
import { moreRows } from './more-rows.ts';
import { promiseColours, tagStyles } from './tag.styles.ts';

/** What most conversations show once, if at all, and what is therefore brought with the first of them. */
export const cards: Cards = {
  rows: moreRows,
  styles: css`${cardStyles}${promiseColours}${tagStyles}`,
  draw: drawCard,
  refused: drawRefused,
  removed: drawRemoved,
  versions: drawVersions,
  edit: drawEdit,
  remove: drawRemove,
};
