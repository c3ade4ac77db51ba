import { css } from '../look/css.ts';

/** Forms beneath the timeline. */
export const formStyles = css`
  .sheet { display: grid; gap: 14px; padding: 14px 28px 16px; }
  .sheet-head { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 32px; }
  .sheet-head h2 { border-radius: 4px; }
  .sheet-head .plain { margin: -4px -10px -4px 0; }
  .sheet-body { display: grid; gap: 14px; max-width: 680px; }
  .sheet-foot { position: sticky; inset-block-end: -1px; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px; padding-block: 10px 4px; background: var(--surface); border-block-start: 1px solid var(--line); }
  .sheet-foot > p { flex: 1 1 220px; }
  .field { display: grid; gap: 4px; }
  .field > p { margin-block-start: 2px; }
  input.due { width: auto; max-width: 100%; justify-self: start; }
  .choice { display: grid; gap: 6px; }
  .choice legend { margin-block-end: 6px; }
  .options { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 8px; }
  .option { display: flex; align-items: flex-start; gap: 10px; min-height: 44px; padding: 10px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--raised); font-weight: 400; cursor: pointer; }
  .option:has(:checked) { border-color: var(--accent-text); box-shadow: inset 0 0 0 1px var(--accent-text); background: var(--soft); font-weight: 600; }
  .option input[aria-invalid] { outline: 2px solid var(--broken); outline-offset: 1px; border: 0; }
  .option input { margin-block-start: 0; }
  .detail { display: block; font-weight: 400; }
  .points { display: grid; gap: 12px; }
  .point { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: 4px; }
  .point .plain { margin-block-end: 2px; }
  .add, .sheet-body > .link { justify-self: start; }
  .answered-point { display: grid; gap: 6px; padding-inline-start: 14px; border-inline-start: 1.5px solid var(--thread); }
  @media (max-width: 1279px) { .sheet { padding-inline: 24px; } }
  @media (max-width: 859px) { .sheet { padding-inline: 16px; } .sheet-foot > p { flex-basis: 100%; } .sheet-foot button { flex: 1; } }
`;
