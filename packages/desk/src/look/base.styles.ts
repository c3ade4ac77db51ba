import { css } from './css.ts';

/** Type, resets, focus, buttons, fields and signs for the whole desk. */
export const baseStyles = css`
  :root {
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --binding: ui-serif, 'Iowan Old Style', 'Source Serif 4', Charter, Georgia, serif;
    --fast: 120ms cubic-bezier(0.2, 0, 0, 1);
    --calm: 220ms cubic-bezier(0.2, 0, 0, 1);
  }
  *, ::before, ::after { box-sizing: border-box; }
  html, body { margin: 0; height: 100%; background: var(--surface); }
  body { color: var(--text); font: 400 1rem/1.5 var(--font); letter-spacing: -0.006em; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
  h1, h2, h3, p, ol, ul, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0; font: inherit; list-style: none; min-width: 0; }
  .xs { font-size: 0.75rem; line-height: 1rem; letter-spacing: 0; }
  .s { font-size: 0.8125rem; line-height: 1.125rem; letter-spacing: 0; }
  .m { font-size: 0.875rem; line-height: 1.25rem; }
  .lead { font-size: 1.125rem; line-height: 1.625rem; font-weight: 600; }
  .title { font-size: 1.375rem; line-height: 1.75rem; font-weight: 600; letter-spacing: -0.018em; text-wrap: balance; }
  .binding { font-family: var(--binding); font-size: 1.0625rem; line-height: 1.5rem; letter-spacing: 0; }
  .strong { font-weight: 600; }
  .muted { color: var(--muted); }
  .broken { color: var(--broken); }
  .late { color: var(--late); }
  .kept { color: var(--kept); }
  .accent { color: var(--accent-text); }
  .tied { white-space: nowrap; }
  .number { font-variant-numeric: tabular-nums; }
  .prose { white-space: pre-wrap; text-wrap: pretty; overflow-wrap: anywhere; max-width: 66ch; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .sign { flex: none; width: 1.25rem; height: 1.25rem; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
  .sign.small { width: 1rem; height: 1rem; stroke-width: 2.1; }
  .with-sign { display: flex; align-items: flex-start; gap: 8px; }
  .with-sign > .sign { margin-block-start: 1px; }
  .monogram { flex: none; display: inline-grid; place-items: center; width: 26px; height: 26px; border-radius: 7px; background: var(--fill); color: var(--on-fill); font: 600 0.6875rem/1 var(--font); letter-spacing: 0; }
  .monogram.s { width: 18px; height: 18px; border-radius: 5px; font-size: 0.5625rem; }
  button, .button { display: inline-flex; align-items: center; justify-content: center; gap: 8px; min-height: 36px; padding: 4px 15px; border: 1.5px solid var(--edge); border-radius: 10px; background: var(--raised); color: var(--text); font: 600 0.875rem/1.25rem var(--font); letter-spacing: inherit; text-decoration: none; cursor: pointer; transition: background-color var(--fast); touch-action: manipulation; }
  button:hover { background: var(--soft); }
  button:active { background: color-mix(in oklab, var(--soft), var(--text) 10%); }
  button.primary { border-color: transparent; background: var(--fill); color: var(--on-fill); }
  button.primary:hover { background: color-mix(in oklab, var(--fill), black 6%); }
  button.primary:active { background: color-mix(in oklab, var(--fill), black 10%); }
  button.plain { min-width: 40px; min-height: 40px; padding: 0; border-color: transparent; background: none; color: var(--muted); }
  button.plain:hover { background: var(--soft); color: var(--text); }
  button.link, a { color: var(--accent-text); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  button.link { display: inline-flex; min-height: 24px; padding: 2px 0; border: 0; border-radius: 4px; background: none; font-weight: 400; font-size: inherit; line-height: inherit; text-align: start; }
  label, legend, .label { display: block; font-size: 0.875rem; line-height: 1.25rem; font-weight: 600; }
  input, textarea, select { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--raised); color: var(--text); font: 400 1rem/1.5rem var(--font); letter-spacing: inherit; }
  textarea { display: block; resize: vertical; field-sizing: content; min-height: 60px; max-height: 172px; }
  input[type='radio'] { flex: none; width: 20px; height: 20px; min-height: 0; margin: 0; accent-color: var(--accent-text); }
  ::placeholder { color: var(--muted); opacity: 1; }
  [aria-invalid='true'] { border: 2px solid var(--broken); }
  button.link.s { font-size: 0.8125rem; line-height: 1.125rem; }
  :focus { outline: none; }
  :focus-visible:not([tabindex='-1']) { outline: 2px solid var(--accent-text); outline-offset: 2px; }
  @media (pointer: coarse) { button:not(.link, .plain) { min-height: 44px; } }
  @media (forced-colors: active) { :focus-visible { outline-color: Highlight; } .monogram { border: 1px solid CanvasText; } }
  @media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
`;
