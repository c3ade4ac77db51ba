import { css } from 'lit';

/** The scrolling list: as high as its element, the thread reaching down to the composer also when little was said. */
export const timelineStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .scroll {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding-inline: 16px 20px;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  ol.entries {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    padding-block-start: 20px;
  }
  ol.entries > li {
    flex: none;
  }
  ol.entries > li.rest {
    flex: 1 0 0;
    min-height: 12px;
  }
  .space {
    position: relative;
  }
  .older {
    padding: 12px 0 0 54px;
  }
  .typing {
    padding-block-end: 12px;
  }
  .newest {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 20px;
    min-height: 40px;
    box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 4px 12px rgb(0 0 0 / 8%);
  }
`;
