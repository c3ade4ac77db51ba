import { css } from 'lit';

/** What stands beneath the box on Home: topics with their keys, the emergency, my cases, the hours. */
export const homeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .home {
    flex: 1;
    min-height: 0;
    padding: 0 20px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
    container-type: inline-size;
  }
  .topics {
    display: grid;
    column-gap: 20px;
    margin-block-start: 6px;
  }
  @container (min-width: 340px) {
    .topics {
      grid-template-columns: 1fr 1fr;
    }
  }
  .cap {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 22px;
    height: 22px;
    border: 1px solid var(--_line);
    border-block-end-width: 2px;
    border-radius: 5px;
    background: var(--_raised);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .emergency,
  .emergency .cap,
  .emergency .sign {
    color: var(--_broken);
    text-decoration: none;
  }
  .emergency {
    border-block-end: 0;
  }
  .emergency .tied {
    display: block;
  }
  .choosing {
    margin-block-start: 12px;
  }
  .mine,
  .quiet,
  faden-waiting {
    margin-block-start: 16px;
  }
  .mine .heading {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
  }
  .mine li:last-child .row {
    border-block-end: 0;
  }
  footer {
    flex: none;
    padding: 12px 20px;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
  }
  @media (max-width: 379px) {
    .home,
    footer {
      padding-inline: 16px;
    }
  }
`;
