import { css } from '../look/css.ts';

/** Where an agent writes. A note never looks like a reply: other ground, dashed edge, a lock. */
export const composerStyles = css`
  .composer { padding: 8px 28px 16px; }
  .tabs { display: flex; align-items: center; gap: 4px 20px; flex-wrap: wrap; min-height: 40px; }
  .tabs .tab { min-height: 36px; padding: 0; border: 0; border-radius: 4px; border-block: 2px solid transparent; background: none; color: var(--muted); font-weight: 400; gap: 6px; }
  .tabs .tab:hover { color: var(--text); }
  .tabs .tab[aria-pressed='true'] { border-block-end-color: var(--accent-text); border-end-start-radius: 0; border-end-end-radius: 0; color: var(--accent-text); font-weight: 600; }
  .tabs .where { margin-inline-start: auto; }
  .composer-box { border: 1px solid var(--edge); border-radius: 12px; background: var(--raised); }
  .composer-box:focus-within { border-color: var(--accent-text); box-shadow: inset 0 0 0 1px var(--accent-text); }
  .composer-box textarea { padding: 12px 16px 8px; border: 0; background: none; resize: none; min-height: 60px; }
  .composer-box textarea:focus-visible { outline: none; }
  .composer.note .composer-box { border: 1.5px dashed var(--late); border-radius: 4px; background: var(--late-soft); }
  .composer.note .tab[aria-pressed='true'] { border-block-end-color: var(--late); color: var(--late); }
  .composer.note .where { color: var(--late); font-weight: 600; }
  .hints { padding: 0 16px 10px; }
  div.hints:empty { padding: 0; }
  .composer-foot { display: flex; align-items: center; gap: 12px; padding: 8px 10px 8px 8px; border-block-start: 1px solid var(--line); }
  .composer.note .composer-foot { border-color: transparent; padding-inline-start: 16px; }
  .speaker { flex: 1; min-width: 0; }
  .composer-foot .primary .monogram { background: var(--on-fill); color: var(--fill); }
  [aria-disabled='true'] { opacity: 0.62; cursor: default; }
  .refusal:not(:empty) { padding-block-start: 8px; }
  .asked { display: grid; gap: 6px; padding: 14px 28px; background: var(--soft); border-block-end: 1px solid var(--soft-line); }
  .asked.urgent { background: var(--broken-soft); }
  .asked.urgent .with-sign { color: var(--broken); }
  .asked-foot { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .asked-foot > p { flex: 1 1 220px; }
  .workbench > .refusal:not(:empty) { padding: 8px 28px 0; }
  .ended { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 12px; padding: 16px 28px; }
  @media (max-width: 1279px) { .composer { padding-inline: 24px; } .asked, .ended { padding-inline: 24px; } }
  @media (max-width: 859px) {
    .composer { padding: 4px 12px 12px; }
    .asked, .ended { padding-inline: 16px; }
    .asked-foot > p { flex-basis: 100%; }
    .asked-foot > button { flex: 1; }
    .tabs .where { display: none; }
    .composer.note .where { display: block; }
    .speaker { display: none; }
    .composer-foot .primary, .composer-foot button[type='submit'] { margin-inline-start: auto; }
  }
`;
