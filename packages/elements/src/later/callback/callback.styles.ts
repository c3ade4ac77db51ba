import { css } from 'lit';

/** What booking and card share: chips of windows, problems, the voice of what binds, knots on a line that lies flat. */
export const callbackStyles = css`
  h4 {
    margin: 0;
    font: inherit;
  }
  .m {
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  h4.s {
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
  .strong {
    font-weight: 600;
  }
  .bind,
  .pair {
    font: 400 1.125rem/1.5625rem var(--_binding);
    letter-spacing: 0;
    text-wrap: pretty;
  }
  .pair {
    font-size: 1.5rem;
    line-height: 2rem;
    overflow-wrap: anywhere;
  }
  .slots .day {
    margin-block: 12px 6px;
  }
  .slots .day:first-child {
    margin-block-start: 0;
  }
  .chips {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  .chips.two {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 148px), 1fr));
  }
  .chip {
    position: relative;
    display: grid;
    place-items: center;
    min-height: 40px;
    padding: 4px 6px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
    font-variant-numeric: tabular-nums;
    text-align: center;
    cursor: pointer;
    transition: background-color var(--_fast);
    touch-action: manipulation;
  }
  .chip:hover {
    background: var(--_soft);
  }
  .chip input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .chip:has(:checked) {
    border-color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    background: var(--_soft);
    font-weight: 600;
  }
  .chip:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .chip.full {
    border-style: dashed;
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  .slots .link {
    display: block;
    margin-block-start: 8px;
  }
  .problem {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-block: 6px;
    color: var(--_broken);
  }
  .problem .sign {
    margin-block-start: 1px;
  }
  .problem .link {
    color: var(--_broken);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .tied {
    white-space: nowrap;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .primary {
    width: 100%;
    border-color: transparent;
    background: var(--_fill);
    color: var(--_on-fill);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_fill), #000 6%);
  }
  .primary:active {
    background: color-mix(in oklab, var(--_fill), #000 10%);
  }
  .flat-knot,
  .waiting-line svg {
    display: block;
    flex: none;
    overflow: visible;
    fill: none;
    stroke: var(--_thread);
    stroke-width: 1.5;
  }
  .flat-knot:dir(rtl) {
    transform: scaleX(-1);
  }
  .flat-knot .gap,
  .waiting-line .gap {
    stroke: var(--_ground, var(--_surface));
    stroke-width: 4.2;
  }
  .flat-knot .inside {
    stroke: var(--_accent-text);
    stroke-width: 2.1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .flat-knot.calling .inside {
    stroke-width: 1.6;
  }
  @media (pointer: coarse) {
    .chip {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .chip:has(:checked) {
      border: 2px solid Highlight;
    }
    .primary {
      border-color: ButtonText;
    }
    }
`;
