import { css } from '../look/css.ts';

/** Promises: their tags in the ledger and the timeline, and the one being written. */
export const promiseStyles = css`
  .promise-glyph { flex: none; color: var(--accent-text); overflow: visible; }
  .promise-glyph path { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
  .promise-glyph .filled { fill: currentColor; }
  .promise-glyph .knocked { stroke: var(--surface); stroke-width: 2; }
  .promise-glyph.kept { color: var(--kept); }
  .promise-glyph.late { color: var(--late); }
  .promise-glyph.broken { color: var(--broken); }
  .promise-glyph.moved, .promise-glyph.withdrawn, .promise-glyph.given-up { color: var(--muted); }
  .ledger { display: grid; gap: 14px; }
  .ledger > li { display: grid; grid-template-columns: 34px minmax(0, 1fr); gap: 10px; }
  .ledger .promise-glyph { margin-block-start: 2px; }
  .ledger .before { text-decoration: line-through; }
  .ledger-actions { display: flex; flex-wrap: wrap; gap: 2px 14px; }
  .tag-row .row-body { position: relative; display: flex; align-items: flex-start; gap: 10px; padding-block-start: 6px; }
  .tag-row .promise-glyph { margin-block-start: 1px; }
  .tag-row .tag-words { flex: 1; min-width: 0; }
  .tag-row .string { position: absolute; inset-inline-start: -43.25px; inset-block-start: 0; width: 46px; height: 24px; fill: none; stroke: var(--thread); stroke-width: 1.5; pointer-events: none; }
  .promise-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin: 0 10px 8px; padding: 8px 8px 8px 14px; border-radius: 12px 10px 10px 12px; background: var(--soft); }
  .promise-bar .binding { flex: none; }
  .promise-bar input { width: auto; min-height: 36px; padding: 2px 4px; border: 0; border-block-end: 1.5px solid var(--edge); border-radius: 2px 2px 0 0; background: none; }
  .promise-bar input[type='text'] { flex: 1 1 200px; min-width: 0; font-family: var(--binding); }
  .promise-bar input:focus-visible { border-block-end-color: var(--accent-text); }
  .promise-bar .told { flex-basis: 100%; }
`;
