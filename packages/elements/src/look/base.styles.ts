import { css } from 'lit';

/** What every element of ours begins from: resets, focus, buttons and signs; colours come from the palette's tokens. */
export const baseStyles = css`
  :host {
    --_font: var(--faden-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    --_binding: var(--faden-font-binding, ui-serif, 'Iowan Old Style', 'Source Serif 4', Charter, Georgia, serif);
    --_radius: var(--faden-radius, 12px);
    --_fast: 120ms cubic-bezier(0.2, 0, 0, 1);
    --_calm: 220ms cubic-bezier(0.2, 0, 0, 1);
    display: block;
    /* Important here goes before important in the page, and what is inherited is all of the page that comes in. */
    color: var(--_text) !important;
    font: 400 1rem/1.5 var(--_font) !important;
    letter-spacing: -0.006em !important;
    word-spacing: 0 !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:lang(ar)) {
    letter-spacing: 0 !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  .s {
    font-size: 0.8125rem;
    line-height: 1.125rem;
    letter-spacing: 0;
  }
  .muted {
    color: var(--_muted);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .sign {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign.mirrored:dir(rtl) {
    transform: scaleX(-1);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 44px;
    padding: 4px 15px;
    border: 1.5px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
    color: var(--_text);
    font: 600 0.875rem/1.25rem var(--_font);
    letter-spacing: inherit;
    cursor: pointer;
    transition: background-color var(--_fast);
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  button:hover {
    background: var(--_soft);
  }
  button:active {
    background: color-mix(in oklab, var(--_soft), var(--_text) 10%);
  }
  .plain {
    min-width: 40px;
    min-height: 40px;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
