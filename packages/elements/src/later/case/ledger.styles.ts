import { css } from 'lit';

/** Promises hanging on their line by strings, each with its glyph and its word. */
export const ledgerStyles = css`
  .ledger {
    padding-block-start: 8px;
  }
  .promise {
    color: var(--_text);
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 20px;
    min-height: 42px;
    padding-inline-start: 90px;
    padding-block-end: 20px;
  }
  .promise:last-child {
    padding-block-end: 0;
  }
  .promise .what {
    grid-row: 1;
    grid-column: 1;
  }
  .promise > .state {
    grid-row: 1;
    grid-column: 2;
    max-width: 14rem;
    margin: 2px 0 0;
    text-align: end;
  }
  .promise .bind {
    margin-block-start: 2px;
    font-size: 1.125rem;
    line-height: 1.5625rem;
  }
  .hang {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    height: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--_state);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .hang line,
  .hang .string {
    stroke: var(--_thread);
    stroke-linecap: butt;
  }
  .hang:dir(rtl) {
    transform: scaleX(-1);
  }
  .hang:dir(rtl) .upright {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .promise:last-child .hang line {
    display: none;
  }
  .hang .filled {
    fill: var(--_state);
  }
  .hang .knocked {
    stroke: var(--_surface);
  }
  .hang .knocked-eye {
    fill: var(--_surface);
    stroke: none;
  }
  .hang .dashed {
    stroke-dasharray: 3 4;
  }
  .promise .proposal,
  .promise .asking {
    margin-block-start: 8px;
  }
  .promise .answers {
    margin-block-start: 8px;
  }
  @container (max-width: 559px) {
    .promise {
      grid-template-columns: minmax(0, 1fr);
      padding-inline-start: 88px;
    }
    .promise > .state,
    .promise .what {
      grid-row: auto;
      grid-column: 1;
    }
    .promise > .state {
      max-width: none;
      text-align: start;
    }
  }
  @media (forced-colors: active) {
    .hang {
      --_state: CanvasText;
    }
    .kept .hang {
      --_state: Highlight;
    }
  }
`;
