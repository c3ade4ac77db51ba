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
  .in-knot .sign {
    display: block;
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
  .heading time,
  .answered time {
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
  .bubble.you,
  .bubble.removed {
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
  .bubble.removed {
    padding: 9px 13px;
    border-color: var(--_line);
    border-start-start-radius: var(--_radius);
    color: var(--_muted);
  }
  .bubble.file {
    margin-block-start: 4px;
  }
  .bubble.file.you.pending,
  .bubble.file.you.waiting {
    width: 100%;
    border: 1px solid transparent;
    background: var(--_soft);
  }
  .file-line {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .file-line .name {
    flex: 1;
    min-width: 0;
    font-size: inherit;
    overflow-wrap: anywhere;
  }
  .file-line .sign {
    width: 1.125rem;
    height: 1.125rem;
    color: var(--_muted);
  }
  progress {
    display: block;
    width: 100%;
    height: 3px;
    margin-block: 6px 2px;
    border: 0;
    border-radius: 2px;
    background: var(--_soft-line);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    border-radius: 2px;
    background: var(--_soft-line);
  }
  progress::-webkit-progress-value {
    border-radius: 2px;
    background: var(--_accent-text);
  }
  progress::-moz-progress-bar {
    border-radius: 2px;
    background: var(--_accent-text);
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
  .kept {
    color: var(--_kept);
  }
  .error,
  .error .link {
    color: var(--_broken);
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
  .version {
    margin-block-start: 6px;
  }
  .before {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
    white-space: pre-wrap;
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
  .event .heading {
    padding-block: 5px 3px;
  }
  .card {
    padding: 14px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .bind {
    margin-block-start: 6px;
    font: 400 1.0625rem/1.5rem var(--_binding);
    letter-spacing: 0;
    text-wrap: pretty;
  }
  ol.points {
    padding-inline-start: 1.45em;
    list-style: decimal;
  }
  ol.points.replaced,
  ol.points.corrected {
    color: var(--_muted);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 14px;
  }
  .answers button {
    min-height: 36px;
  }
  .answered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    margin-block-start: 10px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .answered .strong {
    flex: 1;
  }
  .card .said {
    margin-block-start: 8px;
  }
  .settled li {
    margin-block-start: 8px;
  }
  .done {
    display: flex;
    gap: 8px;
  }
  .done .sign {
    margin-block-start: 2px;
    color: var(--_kept);
  }
  h4 {
    margin: 12px 0 0;
  }
  .ask {
    margin-block-start: 12px;
  }
  .ask label {
    display: block;
  }
  fieldset {
    min-width: 0;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  .ask .choice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding-block: 6px;
  }
  .choice input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--_accent-text);
  }
  .ask textarea {
    display: block;
    width: 100%;
    margin-block-start: 6px;
    padding: 9px 13px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
    color: var(--_text);
    font: 400 1rem/1.5rem var(--_font);
    resize: vertical;
  }
  .ask textarea[aria-invalid='true'] {
    border: 1.5px solid var(--_broken);
  }
  .ask .error {
    display: none;
    margin-block-start: 6px;
  }
  .ask.missing .error {
    display: block;
  }
  @media (pointer: coarse) {
    .answers button {
      min-height: 44px;
    }
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
