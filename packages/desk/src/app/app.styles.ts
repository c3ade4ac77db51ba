import { css } from '../look/css.ts';

/** The places of the desk: rail, inbox, case; one column on small screens. */
export const appStyles = css`
  .workplace { display: grid; grid-template-columns: 64px 296px minmax(0, 1fr); height: 100dvh; overflow: hidden; background: var(--surface); }
  .desk-main { display: flex; flex-direction: column; min-width: 0; min-height: 0; border-inline-start: 1px solid var(--line); }
  .desk-main > .case, .desk-main > .case-quiet { flex: 1; min-height: 0; }
  .banner:not(:empty) { flex: none; padding: 8px 28px; background: var(--late-soft); color: var(--late); }
  .case-quiet { display: grid; place-content: center; gap: 8px; padding: 28px; color: var(--text); }
  .case-quiet > div { display: grid; gap: 8px; justify-items: start; max-width: 46ch; }
  .skeleton { width: min(440px, 100%); }
  .skeleton i { display: block; height: 12px; margin-block-end: 12px; border-radius: 6px; background: var(--line); }
  .skeleton .row { min-width: min(440px, 80vw); }
  .skeleton i:nth-child(2) { width: 76%; }
  .skeleton i:nth-child(3) { width: 54%; }
  @media (max-width: 1279px) { .workplace { grid-template-columns: 56px 272px minmax(0, 1fr); } }
  @media (max-width: 859px) {
    .workplace { grid-template-columns: minmax(0, 1fr); grid-template-rows: 56px minmax(0, 1fr); }
    .desk-main { border: 0; }
    .workplace.at-inbox .desk-main { display: none; }
    .workplace.at-case { grid-template-rows: minmax(0, 1fr); }
    .workplace.at-case > .rail, .workplace.at-case > .inbox { display: none; }
    .banner:not(:empty) { padding-inline: 16px; }
  }
`;
