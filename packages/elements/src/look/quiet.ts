import { css, html, nothing, type TemplateResult } from 'lit';

/** What a quiet state says and offers. */
export interface Quiet {
  readonly title: string;
  readonly text?: string | undefined;
  readonly more?: TemplateResult | typeof nothing;
  readonly part?: string;
}

/** A state that asks for nothing: closed, empty, refused, erased. */
export function drawQuiet({ title, text, more = nothing, part }: Quiet): TemplateResult {
  return html`<section class="quiet" part=${part ?? nothing}>
    <h3 class="strong">${title}</h3>
    ${text ? html`<p class="m">${text}</p>` : nothing}${more}
  </section>`;
}

/** Looks of {@link drawQuiet}. */
export const quietStyles = css`
  .quiet {
    padding: 18px 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .quiet h3 {
    text-wrap: balance;
  }
  .quiet .m {
    margin-block-start: 4px;
    text-wrap: pretty;
  }
`;
