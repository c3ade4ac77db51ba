import { css } from '../look/css.ts';

/** The narrow strip at the start. */
export const railStyles = css`
  .rail { display: flex; flex-direction: column; align-items: center; gap: 16px; min-height: 0; padding-block-end: 12px; background: var(--sunken); border-inline-end: 1px solid var(--line); }
  .mark { flex: none; }
  .mark path { fill: none; stroke: var(--thread); stroke-width: 1.5; stroke-linecap: round; }
  .mark .gap { stroke: var(--sunken); stroke-width: 4.2; stroke-linecap: butt; }
  .shelves { display: grid; gap: 8px; }
  .shelves [aria-current] { background: var(--soft); color: var(--accent-text); }
  .rail .plain { position: relative; width: 44px; min-height: 44px; }
  .shelf-count { position: absolute; inset-block-start: 3px; inset-inline-end: 6px; font: 600 0.6875rem/1 var(--font); letter-spacing: 0; font-variant-numeric: tabular-nums; }
  .own { position: relative; display: grid; justify-items: center; gap: 4px; margin-block-start: auto; }
  .own-button { width: 36px; min-height: 36px; padding: 0; border-radius: 50%; font-size: 0.75rem; }
  .own > p { max-width: 60px; text-align: center; overflow-wrap: anywhere; }
  .own-panel { position: absolute; inset-inline-start: 56px; inset-block-end: 0; z-index: 5; display: grid; gap: 14px; width: 240px; padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); box-shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 4px 12px rgb(0 0 0 / 0.05), 0 18px 48px rgb(0 0 0 / 0.14); }
  .own-panel legend { margin-block-end: 4px; }
  .pick { display: flex; align-items: center; gap: 8px; min-height: 32px; font-weight: 400; }
  @media (max-width: 859px) {
    .rail { flex-direction: row; padding: 0 12px; border-inline-end: 0; border-block-end: 1px solid var(--line); }
    .mark { height: 56px; }
    .shelves { display: flex; }
    .own { display: flex; align-items: center; gap: 8px; margin-block-start: 0; margin-inline-start: auto; }
    .own > p { order: -1; max-width: none; }
    .own-panel { inset-inline: auto 0; inset-block: 48px auto; }
  }
`;
