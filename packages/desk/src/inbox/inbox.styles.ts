import { css } from '../look/css.ts';

/** The list of cases by brand. */
export const inboxStyles = css`
  .inbox { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
  .inbox-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px; flex: none; padding: 12px 16px 4px 24px; }
  .inbox-list { flex: 1; min-height: 0; overflow-y: auto; padding: 0 8px 20px; }
  .select { position: relative; display: inline-flex; align-items: center; flex: none; color: var(--muted); }
  .select select { appearance: none; field-sizing: content; flex: none; min-height: 32px; width: auto; padding: 2px 22px 2px 4px; margin-inline-start: -4px; border: 0; border-radius: 6px; background: none; color: inherit; font-size: 0.8125rem; line-height: 1.125rem; cursor: pointer; }
  .select option { background: var(--raised); color: var(--text); }
  .select.large { color: var(--text); }
  .select.large select { font-size: 1rem; line-height: 1.5rem; font-weight: 600; }
  .select .sign { position: absolute; inset-inline-end: 2px; width: 13px; height: 13px; pointer-events: none; }
  .brand { padding-block: 14px 8px; }
  .brand + .brand { border-block-start: 1px solid var(--line); margin-block-start: 8px; }
  .brand-name { display: flex; align-items: center; gap: 10px; padding: 0 16px 8px; }
  .brand-name .accent { flex: 1; min-width: 0; font-size: 0.9375rem; }
  .brand .none, .inbox-list > .none { padding: 4px 16px 8px; }
  .topic { padding: 10px 16px 4px; }
  .inbox-row { display: grid; justify-content: stretch; gap: 2px; width: 100%; padding: 10px 16px; border: 0; border-radius: 12px; background: none; text-align: start; font-weight: 400; }
  .inbox-row[aria-current] { background: var(--soft); }
  .inbox-who { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; }
  .two-lines { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; text-wrap: pretty; }
  .inbox-row .with-sign { gap: 6px; margin-block-start: 3px; }
  .inbox-row .with-sign > .sign { margin-block-start: 2px; width: 14px; height: 14px; }
  .waiting-now { flex: none; padding: 14px 24px 16px; border-block-start: 1px solid var(--line); }
  .waiting-now dl { display: grid; gap: 4px; margin-block-start: 8px; }
  .waiting-now dl > div { display: flex; justify-content: space-between; gap: 12px; }
  .waiting-now dl { font-size: 0.8125rem; line-height: 1.125rem; letter-spacing: 0; }
  .waiting-now dt { min-width: 0; }
  .waiting-now dd { flex: none; color: var(--muted); }
  .more-ended { margin: 12px 16px; }
  @media (forced-colors: active) { .inbox-row[aria-current] { outline: 2px solid Highlight; } }
  @media (max-width: 859px) { .inbox-head { padding-inline: 20px; } .inbox-row { padding-inline: 12px; } .brand-name, .topic, .brand .none { padding-inline: 12px; } .waiting-now { padding-inline: 20px; } }
`;
