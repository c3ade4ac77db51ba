import { css } from 'lit';

/** A header, what was said, and the composer, filling whatever height the element is given. */
export const chatStyles = css`
  :host {
    height: 36rem;
    min-height: 20rem;
    background: var(--_surface);
  }
  .chat {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-height: 64px;
    padding: 8px 12px 8px 20px;
    padding-inline: 20px 12px;
    border-block-end: 1px solid var(--_line);
  }
  header.led {
    padding-inline-start: 6px;
  }
  .titles {
    flex: 1;
    min-width: 0;
  }
  .titles h2 {
    font-weight: 600;
    line-height: 1.375rem;
    overflow-wrap: anywhere;
  }
  faden-timeline {
    flex: 1;
  }
  .banner {
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: 10px;
    padding: 10px 18px;
    background: var(--_late-soft);
  }
  .banner .sign {
    width: 1.125rem;
    height: 1.125rem;
    margin-block-start: 1px;
    color: var(--_late);
  }
  .note {
    flex: none;
    padding: 8px 20px;
    border-block-end: 1px solid var(--_line);
  }
  faden-timeline ~ .note {
    border-block: 1px solid var(--_line);
    border-block-end: 0;
  }
  .below {
    flex: none;
    padding: 12px 16px;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }
  .room {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 16px;
    min-height: 0;
    padding: 20px;
    overflow-y: auto;
  }
  .room.waits {
    padding-inline-start: 16px;
  }
  .skeleton {
    position: relative;
    flex: 1;
    padding-inline-start: 54px;
  }
  .skeleton .thread {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    height: 58px;
    overflow: visible;
    fill: none;
    stroke: var(--_thread);
    stroke-width: 1.5;
  }
  .skeleton .thread.pending {
    inset-block-start: 72px;
    height: 60px;
  }
  .skeleton .thread .gap {
    stroke: var(--_surface);
    stroke-width: 3.6;
  }
  .skeleton .thread.pending line {
    stroke-dasharray: 3 4;
  }
  .skeleton .thread:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar {
    width: 70%;
    height: 10px;
    margin-block-end: 14px;
    border-radius: 5px;
    background: var(--_line);
  }
  .bar:nth-of-type(3n + 1) {
    width: 26%;
  }
  .bar:nth-of-type(3n + 2) {
    width: 88%;
  }
  .choices {
    position: absolute;
    z-index: 1;
    inset-block-start: 56px;
    inset-inline-end: 12px;
    min-width: 220px;
    max-width: calc(100% - 24px);
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .choices p {
    padding: 6px 10px;
  }
  .choices button {
    justify-content: flex-start;
    width: 100%;
    border-color: transparent;
    font-weight: 400;
    text-align: start;
  }
  .closed {
    padding: 0 20px 12px;
  }
  @media (forced-colors: active) {
    /* Lines that are drawn keep their colour unless they are told the reader's. */
    :host {
      --_thread: CanvasText !important;
      --_surface: Canvas !important;
    }
    .banner {
      border-block-end: 1px solid CanvasText;
    }
  }
`;
