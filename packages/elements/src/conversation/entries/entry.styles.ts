import { css } from 'lit';

/** How entries look beside their thread; measures are those of the design's pages. */
export const entryStyles = css`
  .entry {
    position: relative;
    padding-inline-start: 54px;
    padding-block-end: 20px;
  }
  .entry:has(+ .goes-on) {
    padding-block-end: 8px;
  }
  .entry.day {
    padding-block-end: 9px;
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
    stroke: var(--_surface);
    stroke-width: 4.2;
  }
  .thread.words .gap {
    stroke-width: 3.6;
  }
  .thread.pending line {
    stroke-dasharray: 3 4;
  }
  .in-knot {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 22.62px;
    width: 16px;
    height: 16px;
    color: var(--_accent-text);
  }
  .initials {
    inset-block-start: 14px;
    inset-inline-start: 18.83px;
    width: 26px;
    font: 600 0.75rem/1rem var(--_font);
    letter-spacing: 0;
    text-align: center;
    white-space: nowrap;
  }
  .heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 12px;
  }
  .heading h3 {
    min-width: 0;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .heading time {
    flex: none;
    margin-inline-start: auto;
  }
  .name {
    font-size: 1rem;
    line-height: 1.5rem;
  }
  .said {
    max-width: 66ch;
    white-space: pre-wrap;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  p.bubble.said {
    margin-block-start: 2px;
  }
  .bubble.you {
    width: fit-content;
    max-width: 100%;
    margin-block-start: 4px;
    padding: 10px 14px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    border-start-start-radius: 4px;
  }
  .bubble.you {
    padding: 9px 13px;
    background: var(--_soft);
  }
  .goes-on .bubble.you {
    border-start-start-radius: var(--_radius);
  }
  .bubble.you.pending,
  .bubble.you.waiting {
    border: 1.5px dashed var(--_edge);
    background: none;
  }
  .bubble.you.failed {
    border-color: var(--_broken);
    background: none;
  }
  .state {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-block-start: 6px;
  }
  .state .sign {
    margin-block-start: 1px;
  }
  .late {
    color: var(--_late);
  }
  .state .link {
    margin-inline-end: 8px;
  }
  .change {
    display: flex;
    gap: 16px;
    margin-block-start: 4px;
  }
  .change .link {
    color: var(--_muted);
  }
  .person .role-card {
    padding-block-start: 4px;
  }
  .role-card dl {
    margin-block-start: 6px;
  }
  .role-card dt,
  .role-card dd {
    display: inline;
  }
  @media (pointer: coarse) {
    .change .link,
    .state .link {
      min-height: 32px;
    }
  }
  @media (forced-colors: active) {
    .bubble.you {
      border-color: CanvasText;
    }
  }
  .entry.new > :not(.thread) {
    animation: rise var(--_calm) both;
  }
  .entry.new .thread :not(.gap) {
    stroke-dasharray: 1;
    animation: tie 420ms cubic-bezier(0.2, 0, 0, 1) both;
  }
  .entry.new.pending .thread line {
    stroke-dasharray: 3 4;
    animation: none;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @keyframes tie {
    from {
      stroke-dashoffset: 1;
    }
    to {
      stroke-dashoffset: 0;
    }
  }
`;
