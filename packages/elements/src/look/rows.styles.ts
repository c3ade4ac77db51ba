import { css } from 'lit';

/** Rows one can choose from, parted by hairlines: topics and cases. */
export const rowStyles = css`
  .row {
    display: flex;
    align-items: center;
    justify-content: flex-start;
    gap: 10px;
    width: 100%;
    min-height: 46px;
    padding: 8px 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    border-radius: 0;
    background: none;
    font-weight: 400;
    text-align: start;
  }
  .row:focus-visible {
    border-radius: 4px;
  }
  .row:hover .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .row .sign {
    color: var(--_muted);
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .case .title {
    display: block;
    font-weight: 600;
  }
`;
