import { css } from '../look/css.ts';

/** Calls that are owed: in their list, beside a case, and the one in hand. */
export const callStyles = css`
  .call-row { grid-template-columns: 3.25rem minmax(0, 1fr); gap: 2px 8px; align-items: start; }
  .call-about { display: grid; gap: 2px; min-width: 0; }
  .call-brand { display: flex; align-items: center; gap: 6px; }
  .call-section + .call-section { border-block-start: 1px solid var(--line); margin-block-start: 8px; }
  .call-heading { display: flex; justify-content: space-between; gap: 12px; padding: 14px 16px 4px; }
  .call-alarm:not(:empty) { background: var(--broken-soft); color: var(--broken); }
  .call-alarm .with-sign { flex-wrap: wrap; align-items: center; }
  .call-alarm button.link { color: inherit; }
  .calls-due-head { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; }
  .calls-due { display: grid; gap: 16px; }
  .calls-due > li { display: grid; grid-template-columns: 3rem minmax(0, 1fr) auto; gap: 6px; align-items: start; }
  .asked.call { gap: 8px; }
  .asked.call.urgent h2 { color: inherit; }
  .asked.call .with-sign { align-items: center; }
  .call-head { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
  .call-number { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; }
  .call-number .strong { font-size: 1.125rem; line-height: 1.625rem; font-variant-numeric: tabular-nums; user-select: all; }
  .call-script { display: grid; gap: 2px; padding-inline-start: 14px; border-inline-start: 1.5px solid var(--thread); }
  .code-word { font: 400 1.5rem/2rem var(--binding); letter-spacing: 0; }
  .call-results > button { flex: none; }
  @media (max-width: 859px) {
    /* A small screen holds the story and the call in hand, not the box for words as well. */
    .workbench:has(> .asked.accepted, > .asked.calling) > .composer { display: none; }
    .case-main:has(.asked.call) .strip { max-height: 15%; }
  }
  @media (max-width: 859px) { .call-row { grid-template-columns: 3rem minmax(0, 1fr); } .call-heading { padding-inline: 12px; } .call-results > button, .asked.call .asked-foot > button { flex: 1 1 40%; } }
`;
