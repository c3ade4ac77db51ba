import { css } from 'lit';

/** The colour of each state of a promise, for tags and ledger alike. */
export const promiseColours = css`
  .promise,
  .tag {
    --_state: var(--_accent-text);
  }
  :is(.promise, .tag).kept {
    --_state: var(--_kept);
  }
  :is(.promise, .tag).late {
    --_state: var(--_late);
  }
  :is(.promise, .tag):is(.broken, .given-up) {
    --_state: var(--_broken);
  }
  .state {
    color: var(--_state);
  }
  :is(.moved, .withdrawn, .given-up) > .bind,
  :is(.moved, .withdrawn, .given-up) .what > .bind {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
`;

/** A promise as a tag with an eyelet: plain, with a solid or hatched band, or torn at its end. */
export const tagStyles = css`
  .string {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 10.75px;
    overflow: visible;
    fill: none;
    stroke: var(--_thread);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .string:dir(rtl),
  .shape:dir(rtl) {
    transform: scaleX(-1);
  }
  .tag {
    position: relative;
    isolation: isolate;
    margin-block-start: 6px;
    padding-block: 9px 12px;
    padding-inline: 34px 18px;
    color: var(--_text);
  }
  .tag.kept,
  .tag.late {
    color: var(--_text);
  }
  .tag:is(.kept, .late) {
    padding-inline-start: 42px;
  }
  .tag .state {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .tag .bind {
    margin-block: 2px;
  }
  .shape {
    --_cut: polygon(13px 0, 100% 0, 100% 100%, 13px 100%, 0 calc(100% - 15px), 0 15px);
    position: absolute;
    z-index: -1;
    inset: 0;
    border-radius: 0 9px 9px 0;
    background: var(--_state);
    clip-path: var(--_cut);
  }
  .shape::before,
  .shape::after {
    content: '';
    position: absolute;
    inset: 1.5px;
    border-radius: 0 7.5px 7.5px 0;
    background: var(--_raised);
    clip-path: polygon(12.2px 0, 100% 0, 100% 100%, 12.2px 100%, 0 calc(100% - 14.1px), 0 14.1px);
  }
  .shape::after {
    inset: 13.5px auto auto 6.5px;
    width: 9px;
    height: 9px;
    border: 1.5px solid var(--_state);
    border-radius: 50%;
    background: var(--_surface);
    clip-path: none;
  }
  .kept .shape::before {
    inset-inline-start: 28px;
    left: 28px;
    clip-path: none;
  }
  .kept .shape::after {
    border-color: var(--_raised);
  }
  .late .shape::before {
    background: linear-gradient(var(--_raised), var(--_raised)) no-repeat 26.5px 0, repeating-linear-gradient(135deg, var(--_state) 0 1.5px, var(--_raised) 1.5px 5px);
  }
  .broken .shape {
    --_cut: polygon(13px 0, 100% 0, calc(100% - 9px) 16.7%, 100% 33.3%, calc(100% - 9px) 50%, 100% 66.7%, calc(100% - 9px) 83.3%, 100% 100%, 13px 100%, 0 calc(100% - 15px), 0 15px);
    border-radius: 0;
  }
  .broken .shape::before {
    inset-inline-end: 2.5px;
    border-radius: 0;
    clip-path: polygon(12.2px 0, 100% 0, calc(100% - 9px) 16.7%, 100% 33.3%, calc(100% - 9px) 50%, 100% 66.7%, calc(100% - 9px) 83.3%, 100% 100%, 12.2px 100%, 0 calc(100% - 14.1px), 0 14.1px);
  }
  @media (forced-colors: active) {
    .shape {
      forced-color-adjust: none;
      --_state: CanvasText;
      --_raised: Canvas;
      --_surface: Canvas;
    }
    .kept .shape {
      --_state: Highlight;
    }
    .string {
      stroke: CanvasText;
    }
  }
`;
