import type { ConnectionState, Conversation, StorageMode } from '@faden/client';
import type { Availability } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { drawQuiet } from '../../look/quiet.ts';
import { sign } from '../../look/sign.ts';
import { escalation, handset } from '../../look/signs/event-signs.ts';
import { offline } from '../../look/signs/state-signs.ts';
import { menu } from '../../look/signs/way-signs.ts';
import { thread } from '../../look/thread.ts';
import type { PageClock } from '../../page/clock.ts';
import type { TextOverrides } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import { bringWaiting } from '../home/bring-waiting.ts';
import { ownerName } from '../rows/lookup.ts';

/** What the header shows and offers. */
export interface HeaderShape {
  readonly title: string;
  readonly conversation: Conversation | undefined;
  /** Whether the menu is open. */
  readonly open: boolean;
  /** Whether something stands before the title. */
  readonly led: boolean;
  toggle(): void;
  escalate(): void;
  /** Asks to be called; absent where nobody can show how. */
  readonly call: (() => unknown) | undefined;
}

/** Subject, who is responsible, and a menu once there is a case; what stands before and after is the place of whoever embeds the chat. */
export function drawHeader({ title, conversation, open, led, toggle, escalate, call }: HeaderShape, words: Words): TemplateResult {
  const hasCase = conversation?.phase === 'ready';
  const reference = conversation?.reference;
  const owner = conversation?.owner && ownerName(conversation.owner);
  const choices = html`<div class="choices" @keydown=${(event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    toggle();
  }}>
    ${reference === undefined ? nothing : html`<p class="s muted">${words.text('caseNumber', { reference })}</p>`}
    <button type="button" part="escalate" @click=${escalate}>${sign(escalation)}${words.text('speakToSupervisor')}</button>
    ${call ? html`<button type="button" @click=${(): void => (toggle(), void call())}>${sign(handset)}${words.text('callMeBack')}</button>` : nothing}
  </div>`;
  return html`<header class=${led ? 'led' : ''} role="none">
      <slot name="before"></slot>
      <div class="titles"><h2>${title}</h2>${owner ? html`<p class="s muted" part="owner">${words.text('responsible', { name: owner })}</p>` : nothing}</div>
      ${hasCase ? html`<button type="button" class="plain" id="menu" aria-expanded=${open} aria-label=${words.text('menu')} @click=${toggle}>${sign(menu)}</button>` : nothing}
      <slot name="after"></slot>
    </header>
    ${open && hasCase ? choices : nothing}`;
}

/** Says when the connection is gone, and what is safe. Nothing is shown while all is well. */
export function drawConnection(connection: ConnectionState, words: Words): TemplateResult | typeof nothing {
  if (connection !== 'reconnecting' && connection !== 'offline') return nothing;
  return html`<p class="banner m" part="notice" role="status">${sign(offline)}<span><span class="strong">${words.text(connection)}</span> ${words.text('nothingLost')}</span></p>`;
}

/** Says where what is written is kept when it is kept less well than usual. */
export function drawStorage(mode: StorageMode, words: Words): TemplateResult | typeof nothing {
  if (mode !== 'session' && mode !== 'memory') return nothing;
  return html`<p class="note s muted" part="notice">${words.text(mode === 'session' ? 'storageSession' : 'storageMemory')}</p>`;
}

/** Says that nobody is there now and when somebody is; writing is always possible. Beside a conversation one line is enough. */
export function drawClosed(availability: Availability | undefined, words: Words, beside: boolean): TemplateResult | typeof nothing {
  if (!availability || availability.open) return nothing;
  const title = availability.until === null ? words.text('closed') : words.text('closedUntil', { time: words.moment(availability.until) });
  if (beside) return html`<p class="note s muted" part="notice">${title}</p>`;
  return html`<div class="closed">${drawQuiet({ title, text: words.text('closedHint'), part: 'notice' })}</div>`;
}

/** What the place of somebody who waits is drawn with. */
export interface PlaceScene {
  readonly conversation: Conversation | undefined;
  readonly words: Words;
  readonly clock: PageClock;
  readonly texts: TextOverrides | undefined;
}

/** The place in the line, until somebody has answered; who waits to be called sees it on the card. */
export function drawPlace({ conversation, words, clock, texts }: PlaceScene): TemplateResult | typeof nothing {
  const { queue, roleCard, callbacks = [] } = conversation ?? {};
  if (!queue?.place || roleCard || callbacks.some(({ endedAt }) => endedAt === undefined)) return nothing;
  bringWaiting();
  return html`<faden-waiting class="note" exportparts="range" lang=${words.locale} .queue=${queue} .clock=${clock} .texts=${texts}></faden-waiting>`;
}

/** The loading state: the line draws itself, the bars stand still. */
function drawLoading(words: Words): TemplateResult {
  return html`<div class="room waits" role="status" aria-label=${words.text('loading')}>
    <div class="skeleton">${thread('words')}${thread('pending')}${[1, 2, 3, 4, 5].map(() => html`<div class="bar"></div>`)}</div>
  </div>`;
}

/** What stands in the place of a timeline: nothing said yet, not known yet, not ours to see, or erased. */
export function drawWithout(phase: Conversation['phase'] | 'empty', words: Words): TemplateResult {
  const room = (title: string, text?: string): TemplateResult => html`<div class="room">${drawQuiet({ title, text })}</div>`;
  if (phase === 'gone') return room(words.text('erased'), words.text('erasedHint'));
  if (phase === 'refused') return room(words.text('gone'));
  return phase === 'empty' ? room(words.text('empty'), words.text('emptyHint')) : drawLoading(words);
}
