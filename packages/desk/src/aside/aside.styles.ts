import { css } from '../look/css.ts';

/** Beside the case; over it where the screen is narrow. */
export const asideStyles = css`
  .aside { min-height: 0; overflow-y: auto; padding: 4px 20px 20px; border-inline-start: 1px solid var(--line); background: var(--surface); }
  .aside section { display: grid; gap: 4px; padding-block: 16px; border-block-start: 1px solid var(--line); }
  .aside section:first-of-type { border: 0; padding-block-start: 12px; }
  .aside h2 { margin-block-end: 4px; }
  .aside .with-sign { gap: 8px; }
  .aside .with-sign > .sign { margin-block-start: 2px; }
  .own-card { padding-block-end: 0; padding-inline-start: 46px; overflow: hidden; }
  .own-card .row-body { padding-block-start: 10px; }
  .questions { display: grid; gap: 14px; }
  .clamp { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
  .shares { display: flex; gap: 2px; height: 8px; margin-block: 2px 6px; }
  .shares i { flex: 0 1 0; min-width: 4px; border: 1px solid var(--thread); border-radius: 2px; }
  .shares .centre { background: var(--thread); }
  .shares .company { background: repeating-linear-gradient(135deg, var(--thread) 0 1.5px, transparent 1.5px 5px); }
  .shares .third-party { border-style: dotted; }
  .clock-shares dl > div { display: flex; justify-content: space-between; gap: 12px; font-size: 0.8125rem; line-height: 1.375rem; letter-spacing: 0; }
  @media (forced-colors: active) { .shares i { forced-color-adjust: none; } }
  .plain.close-aside { display: none; }
  @media (max-width: 1279px) {
    .aside { position: absolute; inset-block: 0; inset-inline-end: 0; z-index: 6; display: none; width: min(340px, 100%); box-shadow: 0 1px 2px rgb(0 0 0 / 0.06), 0 4px 12px rgb(0 0 0 / 0.05), 0 18px 48px rgb(0 0 0 / 0.14); }
    .aside.open { display: block; }
    .plain.close-aside { display: inline-flex; float: inline-end; margin: 8px -10px 0 0; }
  }
`;
