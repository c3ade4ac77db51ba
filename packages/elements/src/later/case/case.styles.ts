import { css } from 'lit';

/** One case as a page: title, status, people, facts, what was told, the conversation, the way up. */
export const caseStyles = css`
  :host {
    container-type: inline-size;
    background: var(--_surface);
  }
  .case {
    display: flex;
    flex-direction: column;
    gap: 28px;
    max-width: 45rem;
  }
  /* Words of people keep their own direction and stand where ours do. */
  .case [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .page {
    margin-block-start: 4px;
    font: 600 1.75rem/2.125rem var(--_font);
    letter-spacing: -0.022em;
    text-wrap: balance;
  }
  .page:focus-visible,
  .promise:focus-visible,
  .asking p:focus-visible {
    outline: none;
  }
  header {
    margin-block-end: -8px;
  }
  header b {
    color: var(--_text);
    font-weight: 400;
  }
  .lead {
    font-size: 1.125rem;
    line-height: 1.625rem;
  }
  .status {
    display: flex;
    gap: 20px;
    padding: 20px;
    border-radius: var(--_radius);
    background: var(--_soft);
    text-wrap: pretty;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .hear {
    flex: none;
    max-width: 45%;
    padding-inline: 20px;
    border-inline-start: 1px solid var(--_soft-line);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 16px;
    margin-block-end: 12px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 28px;
  }
  .owner {
    position: relative;
    min-height: 62px;
    padding-inline-start: 54px;
    padding-block: 10px 4px;
  }
  .owner > .thread {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    height: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--_thread);
    stroke-width: 1.5;
  }
  .thread:dir(rtl) {
    transform: scaleX(-1);
  }
  .thread .gap {
    stroke: var(--_surface);
    stroke-width: 4.2;
  }
  .initials {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-start: 18.83px;
    width: 26px;
    color: var(--_accent-text);
    font: 600 0.75rem/1rem var(--_font);
    letter-spacing: 0;
    text-align: center;
    white-space: nowrap;
  }
  .owner dl,
  .owner .since,
  .trail {
    margin-block-start: 6px;
  }
  .owner dl div {
    display: flow-root;
  }
  .owner dt,
  .owner dd {
    display: inline;
  }
  .trail summary {
    display: block;
    width: fit-content;
    min-height: 24px;
    color: var(--_accent-text);
    cursor: pointer;
  }
  .trail li {
    margin-block-start: 6px;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8rem), 1fr));
    gap: 8px 16px;
    margin-block-end: 8px;
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  .points {
    margin-block: 4px 8px;
  }
  .section .ask {
    margin-block-start: 0;
  }
  .ask .field {
    margin-block-end: 14px;
  }
  .field .hint {
    display: block;
    font-weight: 400;
  }
  .field input {
    display: block;
    width: 100%;
    height: 48px;
    margin-block-start: 6px;
    padding: 0 13px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
    color: var(--_text);
    font: 400 1rem/1.5rem var(--_font);
  }
  .problem {
    display: flex;
    align-items: flex-start;
    gap: 6px;
    margin-block: 6px;
    color: var(--_broken);
  }
  .questions {
    display: grid;
    gap: 14px;
  }
  .told {
    padding: 18px 20px;
  }
  .told .version {
    display: grid;
    grid-template-columns: 7.25rem minmax(0, 1fr);
    gap: 0 14px;
    margin: 0;
  }
  .told .version + .version {
    margin-block-start: 16px;
  }
  .told .bind {
    margin: 0;
  }
  .documents li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .documents .sign {
    width: 1.125rem;
    height: 1.125rem;
    color: var(--_muted);
  }
  .documents .link {
    flex: 1;
    min-width: 8rem;
    overflow-wrap: anywhere;
  }
  .consent {
    max-width: 66ch;
    margin-block-start: 8px;
  }
  .rating {
    max-width: 30rem;
  }
  .scores {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
  }
  .ask .score {
    position: relative;
    display: grid;
    flex: 1;
    place-items: center;
    max-width: 64px;
    min-height: 44px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_raised);
    cursor: pointer;
  }
  .score input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .ask .score:hover {
    background: var(--_soft);
  }
  .ask .score:has(:checked) {
    border-color: var(--_accent-text);
    background: var(--_soft);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
    font-weight: 600;
  }
  .score:has(:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .rating .choice {
    margin-block-start: 10px;
  }
  faden-timeline::part(timeline) {
    padding-inline: 0;
  }
  faden-chat {
    height: min(36rem, 80vh);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .way-up {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 20px;
    margin-block-start: -16px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }
  .way-up .grow {
    flex: 1 1 18rem;
    text-wrap: pretty;
  }
  .up {
    flex: 1 0 100%;
    margin-block-start: 0;
  }
  .quiet button {
    margin-block-start: 12px;
  }
  .banner {
    display: flex;
    gap: 10px;
    margin-block-end: 20px;
    padding: 10px 18px;
    border-radius: var(--_radius);
    background: var(--_late-soft);
  }
  .banner .sign {
    color: var(--_late);
  }
  @container (max-width: 559px) {
    .status {
      flex-direction: column;
      gap: 14px;
      padding: 16px;
    }
    .hear {
      max-width: none;
      padding-inline: 0;
      padding-block-start: 14px;
      border-inline-start: 0;
      border-block-start: 1px solid var(--_soft-line);
    }
    .pair,
    .told .version {
      grid-template-columns: minmax(0, 1fr);
    }
    .told .when {
      display: flex;
      gap: 8px;
    }
    .escalate {
      width: 100%;
      min-height: 48px;
    }
  }
  @media (forced-colors: active) {
    .status {
      border: 1px solid CanvasText;
    }
    .score:has(:checked) {
      border: 2px solid Highlight;
    }
  }
`;
