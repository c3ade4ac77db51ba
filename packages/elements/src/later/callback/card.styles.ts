import { css } from 'lit';

/** The live card of a callback. */
export const cardStyles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    --_ground: var(--_raised);
  }
  .card.sent {
    border: 1.5px dashed var(--_edge);
  }
  .title {
    margin-block: 2px;
    font: 600 1.375rem/1.75rem var(--_font);
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  /* Headings are where reading goes on; nothing can be pressed there. */
  .title:focus-visible,
  .asked h4:focus-visible {
    outline: none;
  }
  .note {
    margin-block-start: 6px;
    text-wrap: pretty;
  }
  .code-word {
    margin-block-start: 16px;
    padding: 14px 16px;
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .code-word .pair {
    margin-block: 2px;
  }
  .code-word .s:last-child {
    margin-block-start: 4px;
  }
  b {
    font-weight: 600;
  }
  .steps {
    margin-block: 18px 0;
  }
  .step {
    position: relative;
    min-height: 28px;
    padding-inline-start: 54px;
    padding-block-end: 14px;
    font-size: 0.9375rem;
  }
  .step:last-child {
    padding-block-end: 0;
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 12px;
    line-height: 1.25rem;
  }
  .told time {
    color: var(--_muted);
  }
  .step.next time {
    color: inherit;
    font-weight: 600;
    font-size: 0.9375rem;
  }
  .thread {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    height: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--_thread);
    stroke-width: 1.5;
    pointer-events: none;
  }
  .thread:dir(rtl) {
    transform: scaleX(-1);
  }
  .thread .gap {
    stroke: var(--_raised);
    stroke-width: 3.6;
  }
  .step:last-child .thread line {
    display: none;
  }
  .thread.next {
    stroke-dasharray: 3 2.65;
  }
  .step:last-child .thread.next line {
    display: inline;
  }
  .step:first-child .thread {
    clip-path: inset(0 -10px -2px -10px);
  }
  .pair-of-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin-block-start: 18px;
  }
  .pair-of-buttons button {
    flex: 1 1 auto;
    min-height: 40px;
  }
  .keeping {
    margin-block: 14px 8px;
  }
  .keeping p {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 30px;
  }
  .keeping .sign {
    width: 1.125rem;
    height: 1.125rem;
    color: var(--_muted);
  }
  .asked {
    margin-block-start: 18px;
  }
  .asked h4 {
    margin-block-end: 8px;
  }
  .waits {
    margin-block-start: 16px;
    padding-inline-start: 12px;
    border-inline-start: 1.5px dashed var(--_thread);
    color: var(--_late);
  }
  .kept {
    margin-block-start: 10px;
    color: var(--_kept);
  }
  .card > section {
    margin-block-start: 16px;
  }
  .card .said {
    margin-block-start: 2px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .card.calling {
    padding: 0;
    border-color: var(--_accent-text);
    overflow: hidden;
  }
  .stage {
    padding-block-start: 20px;
  }
  .inner {
    padding: 18px 20px 20px;
  }
  .saying {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 24px;
    margin-block-start: 14px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--_line);
  }
  .saying .sign {
    color: var(--_muted);
  }
  .arc {
    stroke: var(--_edge);
    stroke-linecap: round;
    animation: ring 1.6s cubic-bezier(0.2, 0, 0, 1) 19;
  }
  .arc.second {
    animation-delay: 0.3s;
  }
  @keyframes ring {
    50% {
      opacity: 0.2;
    }
  }
  @container (max-width: 300px) {
    .card {
      padding: 14px;
    }
    .card.calling {
      padding: 0;
    }
    .step {
      padding-inline-start: 40px;
    }
    .title {
      font-size: 1.125rem;
      line-height: 1.625rem;
    }
  }
  @media (pointer: coarse) {
    .pair-of-buttons button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .code-word {
      border: 1px solid CanvasText;
    }
  }
`;
