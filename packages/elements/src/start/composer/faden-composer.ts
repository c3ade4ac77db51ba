import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ComposerFilesEvent } from '../../events/composer-files-event.ts';
import { ComposerInputEvent } from '../../events/composer-input-event.ts';
import { ComposerSendEvent } from '../../events/composer-send-event.ts';
import { baseStyles } from '../../look/base.styles.ts';
import { sign } from '../../look/sign.ts';
import { clip, up } from '../../look/signs/write-signs.ts';
import type { Words } from '../../words/words.ts';
import { composerStyles } from './composer.styles.ts';

/**
 * A text box, a send button and a way to attach files. It asks; it never sends.
 * @fires faden-composer-send - The customer pressed send.
 * @fires faden-composer-input - The customer is writing.
 * @fires faden-composer-files - The customer chose, dropped or pasted files.
 * @csspart composer - The whole.
 * @csspart box - The text box.
 * @csspart send - The send button.
 * @csspart attach - The attach button.
 */
export class FadenComposer extends LitElement {
  static override styles = [baseStyles, composerStyles];

  @property({ attribute: false }) words: Words | undefined;
  /** What the box asks for, also its name for those who do not see it. */
  @property() label = '';
  /** The draft. Setting it replaces what is written. */
  @property() value = '';
  /** Longest text the customer may write, in UTF-8 bytes as the gateway counts them. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 16_384;
  /** Leaves the attach button out. */
  @property({ type: Boolean, attribute: 'without-attach' }) withoutAttach = false;
  /** An error about what is written, tied to the box. */
  @property() error = '';

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #picker(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  override updated(): void {
    this.#grow();
  }

  /** The box is what one writes in, so it is what takes the focus. */
  override focus(options?: FocusOptions): void {
    this.#box?.focus(options);
  }

  /** Where the caret is, so that a stand-in can hand over without a jump. */
  select(start: number, end: number): void {
    this.#box?.setSelectionRange(start, end);
  }

  /** Opens the browser's file dialog. */
  pick(): void {
    this.#picker?.click();
  }

  /** Grows with its words, or with a long label where there are none yet, up to six lines. */
  #grow(): void {
    const box = this.#box;
    if (!box) return;
    box.style.height = '';
    if (box.scrollHeight > box.clientHeight) box.style.height = `${Math.min(160, box.scrollHeight)}px`;
  }

  #onInput(): void {
    this.value = this.#box?.value ?? '';
    this.error = '';
    this.dispatchEvent(new ComposerInputEvent(this.value));
  }

  /** Enter sends and Shift+Enter breaks the line; while an input method composes, Enter belongs to it (Safari reports 229 for it). */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.send();
  }

  /** Asks to send what is written, as Enter does. */
  send(): void {
    const text = this.value.trim();
    const tooMuch = new TextEncoder().encode(text).length - this.maxLength;
    if (tooMuch > 0) this.error = this.words?.text('tooLong', { n: tooMuch }) ?? '';
    else if (text !== '') {
      if (this.dispatchEvent(new ComposerSendEvent(text))) this.value = '';
    }
    this.#box?.focus();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  #offer(files: FileList | undefined): boolean {
    if (!files?.length || this.withoutAttach) return false;
    this.dispatchEvent(new ComposerFilesEvent([...files]));
    return true;
  }

  #onPick(): void {
    const picker = this.#picker;
    this.#offer(picker?.files ?? undefined);
    if (picker) picker.value = '';
  }

  #onPaste(event: ClipboardEvent): void {
    if (this.#offer(event.clipboardData?.files)) event.preventDefault();
  }

  #onDrop(event: DragEvent): void {
    if (this.#offer(event.dataTransfer?.files)) event.preventDefault();
  }

  #attach(words: Words): TemplateResult | typeof nothing {
    if (this.withoutAttach) return nothing;
    return html`<button type="button" class="attach" part="attach" aria-label=${words.text('attach')} @click=${(): void => this.pick()}>${sign(clip)}</button>
      <input type="file" multiple tabindex="-1" aria-hidden="true" @change=${this.#onPick} />`;
  }

  override render(): TemplateResult | typeof nothing {
    const { words, label } = this;
    if (!words) return nothing;
    const bad = this.error !== '';
    return html`<form part="composer" @submit=${this.#onSubmit} @dragover=${(event: Event): void => event.preventDefault()} @drop=${this.#onDrop}>
        ${this.#attach(words)}
        <textarea
          part="box"
          rows="1"
          aria-label=${label}
          placeholder=${label}
          enterkeyhint="send"
          aria-invalid=${bad}
          aria-describedby=${bad ? 'error' : nothing}
          .value=${this.value}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
          @paste=${this.#onPaste}
        ></textarea>
        <button class="send ${this.value.trim() ? 'ready' : ''}" part="send" aria-label=${words.text('send')}>${sign(up)}</button>
      </form>
      ${bad ? html`<p class="s error" id="error" role="alert">${this.error}</p>` : nothing}`;
  }
}
