import { css } from 'lit';

/** How cards, events, files and changed words look; the timeline wears it from the first of them on. */
export const cardStyles = css`
  .answered time {
    flex: none;
    margin-inline-start: auto;
  }
  .in-knot .sign {
    display: block;
  }
  .bubble.removed {
    width: fit-content;
    max-width: 100%;
    margin-block-start: 4px;
    padding: 9px 13px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
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
  .kept {
    color: var(--_kept);
  }
  .error,
  .error .link {
    color: var(--_broken);
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
  }
`;
