import { css } from 'lit';

/** The box one writes in: attach, words up to six lines, send. */
export const composerStyles = css`
  form {
    display: flex;
    align-items: flex-end;
    gap: 2px;
    padding: 5px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    cursor: text;
  }
  form:focus-within {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  form:has(button:focus-visible) {
    outline: none;
  }
  textarea {
    flex: 1;
    min-width: 0;
    height: 40px;
    max-height: 160px;
    padding: 8px 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: 400 1rem/1.5rem var(--_font);
    letter-spacing: inherit;
    resize: none;
    overflow-y: auto;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea:first-child {
    padding-inline-start: 10px;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  button {
    flex: none;
    width: 40px;
    min-height: 40px;
    padding: 0;
    border: 0;
    background: var(--_soft);
    color: var(--_accent-text);
    transition: background-color var(--_fast), color var(--_fast);
  }
  button.attach {
    background: none;
    color: var(--_muted);
  }
  button.attach:hover {
    background: var(--_soft);
  }
  button.send.ready {
    background: var(--_fill);
    color: var(--_on-fill);
  }
  button.send.ready:hover {
    background: color-mix(in oklab, var(--_fill), #000 6%);
  }
  button.send.ready:active {
    background: color-mix(in oklab, var(--_fill), #000 10%);
  }
  input[type='file'] {
    display: none;
  }
  .error {
    margin-block-start: 6px;
    color: var(--_broken);
  }
  @media (pointer: coarse) {
    button {
      width: 44px;
      min-height: 44px;
    }
    textarea {
      height: 44px;
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid ButtonText;
    }
  }
`;
