import { css } from '../look/css.ts';

/** One case: its header, and the column everything stands in. */
export const caseStyles = css`
  .case { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) 316px; color: var(--text); background: var(--surface); overflow: hidden; }
  .case-main { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
  .case-head { flex: none; padding: 14px 28px 14px; }
  .case-for { display: flex; align-items: center; gap: 12px; min-height: 28px; }
  .with-monogram { display: flex; align-items: center; gap: 8px; }
  .with-monogram .monogram { width: 22px; height: 22px; border-radius: 6px; font-size: 0.625rem; }
  .reference { margin-inline-start: auto; text-align: end; }
  .case-about { display: flex; align-items: flex-end; justify-content: space-between; gap: 8px 20px; margin-block-start: 6px; }
  .case-about > :first-child { flex: 1 1 240px; min-width: 0; }
  .case-about h1 { margin-block-end: 3px; }
  .case-actions { display: flex; align-items: center; gap: 8px; flex: none; }
  .plain.back, .plain.show-aside { display: none; }
  .menu { position: relative; }
  .menu > .plain { color: var(--text); }
  .menu > .plain .sign { stroke-width: 2.8; }
  .menu-list { position: absolute; inset-inline-end: 0; inset-block-start: 44px; z-index: 4; min-width: 220px; padding: 6px; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); box-shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 4px 12px rgb(0 0 0 / 0.05), 0 18px 48px rgb(0 0 0 / 0.14); }
  .menu-list button { width: 100%; min-height: 40px; justify-content: flex-start; border: 0; background: none; font-weight: 400; text-align: start; }
  .menu-list button:hover { background: var(--soft); }
  .workbench { flex: none; max-height: 62%; overflow-y: auto; border-block-start: 1px solid var(--line); background: var(--surface); }
  @media (max-width: 1279px) { .case { grid-template-columns: minmax(0, 1fr); } .plain.show-aside { display: inline-flex; margin-block: -6px; margin-inline-end: -10px; } .case-head { padding-inline: 24px; } }
  @media (max-width: 1099px) { .case-about { flex-wrap: wrap; } }
  @media (max-width: 859px) {
    .case-head { padding: 8px 16px 10px; }
    .plain.back { display: inline-flex; margin-inline: -10px -8px; }
    .case-for { gap: 8px; }
    .reference { display: none; }
    .plain.show-aside { margin-inline-start: auto; }
    .case-about { margin-block-start: 2px; }
    .case-about > :first-child { flex-basis: 100%; }
    .case-about h1 { font-size: 1.125rem; line-height: 1.5rem; }
    .case-actions { width: 100%; overflow: visible; }
    .menu { margin-inline-start: auto; }
    .workbench { flex: 0 1 auto; min-height: 0; max-height: 70%; }
    .case-main:has(.sheet) .case-actions { display: none; }
    .case-main:has(.sheet) .strip { max-height: 15%; }
  }
`;
