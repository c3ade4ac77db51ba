import { css } from 'lit';

/** The inside of the panel; its place, size and shadow belong to the launcher's frame. */
export const panelStyles = css`
  /* The launcher's frame paints the host before the brand is known; from here on the brand's own surface covers it. */
  .panel {
    height: 100%;
    overflow: hidden;
    background: var(--_surface);
  }
  .view {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .view[hidden] {
    display: none;
  }
  faden-home {
    flex: 1;
    min-height: 0;
  }
  faden-chat,
  faden-cases,
  faden-callback {
    flex: 1;
    height: auto;
    min-height: 0;
  }
  faden-cases {
    padding: 12px 20px;
    overflow-y: auto;
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-height: 64px;
    padding-inline: 20px 12px;
  }
  header.led {
    padding-inline-start: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  h2 {
    font-weight: 600;
    line-height: 1.375rem;
  }
  h1 {
    margin: 0 0 12px;
    padding-block-start: 8px;
    font: 600 1.375rem/1.75rem var(--_font);
    letter-spacing: -0.018em;
    text-wrap: balance;
  }
  faden-home:not(:defined) {
    display: block;
  }
  faden-home:not(:defined) .box {
    padding-inline: 20px;
  }
  @media (max-width: 379px) {
    header {
      padding-inline-start: 16px;
    }
    faden-home:not(:defined) .box {
      padding-inline: 16px;
    }
  }
`;
