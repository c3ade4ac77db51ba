import { css } from 'lit';

/** The room in which a call is booked: a header, one page of questions, and the summary above the button. */
export const bookingStyles = css`
  :host {
    background: var(--_surface);
  }
  :host([led]) {
    height: 100%;
    container-type: size;
  }
  .room,
  form {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  :host(:not([led])) .room {
    max-width: 36rem;
  }
  :host([led]) .room,
  :host([led]) form {
    height: 100%;
  }
  :host([led]) form {
    flex: 1;
    height: auto;
  }
  :host([led]) .body,
  :host([led]) .watch {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    min-height: 64px;
    padding-block: 8px;
    padding-inline: 20px 12px;
    border-block-end: 1px solid var(--_line);
  }
  :host([led]) header {
    padding-inline-start: 6px;
  }
  header h2 {
    font-weight: 600;
    line-height: 1.375rem;
  }
  .body,
  .watch {
    padding: 4px 20px 20px;
  }
  .watch {
    padding-block-start: 20px;
  }
  .watch .after {
    margin-block-start: 16px;
  }
  fieldset {
    min-width: 0;
    margin: 16px 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 8px;
  }
  .choice {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding-block: 14px;
    cursor: pointer;
  }
  .choice.asap {
    border-block-end: 1px solid var(--_line);
  }
  .choice:last-child {
    padding-block-end: 8px;
  }
  .choice .title,
  .choice .s {
    display: block;
  }
  .choice .title {
    line-height: 1.375rem;
  }
  .choice:has(:checked) .title {
    font-weight: 600;
  }
  .choice input {
    flex: none;
    appearance: none;
    width: 20px;
    height: 20px;
    margin: 1px 0 0;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
    background: var(--_raised);
    cursor: inherit;
  }
  .choice input:checked {
    border: 6px solid var(--_accent-text);
  }
  .windows {
    padding-inline-start: 32px;
  }
  .field {
    margin-block-start: 24px;
  }
  .field label {
    display: block;
    margin-block-end: 8px;
  }
  .field .box {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding-inline-end: 14px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
  }
  .field .box:focus-within {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .field .box.wrong {
    border: 1.5px solid var(--_broken);
  }
  .field input {
    flex: 1;
    min-width: 0;
    height: 46px;
    padding: 0 14px;
    border: 0;
    border-radius: 9px;
    background: none;
    color: inherit;
    font: 400 1rem/1.5rem var(--_font);
    letter-spacing: inherit;
  }
  .field input:focus-visible {
    outline: none;
  }
  .complete {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    color: var(--_kept);
  }
  #number-hint {
    margin-block-start: 6px;
  }
  footer {
    flex: none;
    padding: 0 20px 18px;
    padding-block-end: max(18px, env(safe-area-inset-bottom));
    background: var(--_surface);
  }
  footer .flat-line {
    margin-inline: -20px;
    height: 1.5px;
  }
  .summary {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-height: 76px;
    padding: 12px 0 12px 56px;
    padding-inline: 56px 0;
  }
  .summary .s {
    margin-block-start: 2px;
    text-wrap: pretty;
  }
  .late {
    margin-block-start: 12px;
    color: var(--_late);
  }
  .quiet .ways,
  .quiet button {
    margin-block-start: 12px;
  }
  .watch > .quiet:first-child {
    margin: 0;
  }
  /* Where a keyboard leaves little room, the whole page scrolls and nothing covers the field. */
  @container (max-height: 470px) {
    :host([led]) .room {
      display: block;
      overflow-y: auto;
    }
    form,
    .body {
      display: block;
    }
  }
  @media (max-width: 379px) {
    .body,
    .watch,
    footer {
      padding-inline: 16px;
    }
    footer .flat-line {
      margin-inline: -16px;
    }
    .windows {
      padding-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .choice input {
      appearance: auto;
    }
  }
`;
