import { css } from 'lit';

/** The type scale beside the base size, and links; what is drawn before one can type needs none of it. */
export const textStyles = css`
  .xs {
    font-size: 0.75rem;
    line-height: 1rem;
    letter-spacing: 0;
  }
  .m {
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .strong {
    font-weight: 600;
  }
  .tied {
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .sign.small {
    width: 1rem;
    height: 1rem;
    stroke-width: 2.1;
  }
  .link,
  a {
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .link {
    display: inline;
    min-height: 24px;
    padding: 3px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: 400;
    font-size: inherit;
    line-height: inherit;
    text-align: start;
  }
  .link.m {
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .link.s {
    font-size: 0.8125rem;
    line-height: 1.125rem;
  }
`;
