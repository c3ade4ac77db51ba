import { css } from '../look/css.ts';

/** How the door of the desk looks. */
export const signInStyles = css`
  .sign-in { display: grid; justify-items: center; min-height: 100dvh; padding: 0 20px 40px; background: var(--sunken); }
  .sign-in form { display: grid; align-content: start; gap: 18px; width: min(360px, 100%); }
  .sign-in .mark { height: 148px; width: 40px; }
  .sign-in button { min-height: 44px; }
  .sign-in [role='alert']:empty { display: none; }
`;
