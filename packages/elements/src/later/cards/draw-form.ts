import { html, nothing, type TemplateResult } from 'lit';
import type { EntryScene, FormShape } from '../../conversation/entries/entry-scene.ts';

/** Reads the form; words that are needed and missing get an error tied to their field instead of a disabled button. */
function submitted(event: Event, shape: FormShape): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const field = form.querySelector('textarea');
  const text = field?.value.trim() ?? '';
  const chosen = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
  const missing = text === '' && !shape.optional && chosen.length === 0;
  field?.setAttribute('aria-invalid', String(missing));
  form.classList.toggle('missing', missing);
  if (missing) field?.focus();
  else shape.done(text, chosen);
}

/** A few words asked beneath an entry: a field, an equal pair of buttons, Escape to leave it. */
export function drawForm(shape: FormShape, { words, form }: EntryScene): TemplateResult {
  const close = (): void => form(undefined);
  return html`<form
    class="ask"
    novalidate
    @submit=${(event: Event): void => submitted(event, shape)}
    @keydown=${(event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    }}
  >
    ${shape.choices?.length
      ? html`<fieldset>
          <legend class="m strong">${words.text('whatIsOpen')}</legend>
          ${shape.choices.map(({ id, label }) => html`<label class="choice m"><input type="checkbox" value=${id} />${label}</label>`)}
        </fieldset>`
      : nothing}
    <label class="m strong"><span>${shape.label}</span><textarea rows="3" .value=${shape.value ?? ''} aria-describedby="missing"></textarea></label>
    <p class="s error" id="missing" role="alert">${words.text('sayWhatIsMissing')}</p>
    <div class="answers"><button type="submit">${shape.submit}</button><button type="button" @click=${close}>${words.text('cancel')}</button></div>
  </form>`;
}
