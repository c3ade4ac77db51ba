import { css } from '../look/css.ts';

/** What is known, between header and timeline. */
export const stripStyles = css`
  .strip { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 8px 28px; flex: none; max-height: 30%; overflow-y: auto; padding: 14px 28px; background: var(--sunken); border-block: 1px solid var(--line); }
  .strip h2 { margin-block-end: 6px; }
  .strip .link { margin-block-start: 4px; }
  .strip-points { display: grid; gap: 4px; }
  .strip-points li { display: grid; grid-template-columns: 16px minmax(0, 1fr) auto; align-items: baseline; gap: 10px; }
  .strip-points .sign { align-self: start; margin-block-start: 2px; color: var(--accent-text); }
  .quote { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 3; text-wrap: pretty; }
  .facts dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px 14px; }
  .facts dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
  .facts dt { max-width: 14ch; }
  .facts dd { position: relative; padding-inline-end: 28px; overflow-wrap: anywhere; }
  .plain.tiny { position: absolute; inset-inline-end: 0; inset-block-start: -2px; min-width: 24px; min-height: 24px; border-radius: 6px; opacity: 0; }
  .facts dl > div:hover .tiny, .tiny:focus-visible { opacity: 1; }
  @media (pointer: coarse) { .plain.tiny { opacity: 1; } }
  @media (max-width: 1279px) { .strip { padding-inline: 24px; } }
  @media (max-width: 859px) { .strip { grid-template-columns: minmax(0, 1fr); padding: 10px 16px; max-height: 24%; } }
`;
