import type { CommitmentView, LedgerLine } from '@faden/protocol';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ownerName } from '../../conversation/rows/lookup.ts';
import { promiseDue, promiseState } from '../cards/promise-words.ts';
import type { CaseScene } from './case-scene.ts';
import { drawProblem, drawSection } from './draw-parts.ts';
import { countText, inOrder } from './ledger.ts';
import { ledgerGlyph } from './ledger-glyph.ts';

/** Who keeps it by when, and what came of it, in a sentence or two. */
function detail({ status, dueAt, commitment, callback }: LedgerLine, { words, view }: CaseScene): string {
  const owner = commitment?.owner ? ownerName(commitment.owner) : callback?.agent?.name;
  const said = [dueAt === undefined ? owner : promiseDue(words, owner, dueAt)];
  const settledAt = commitment?.settledAt ?? callback?.endedAt;
  if ((status === 'kept' || status === 'late') && settledAt !== undefined) said.push(words.text('doneWhen', { time: words.moment(settledAt) }));
  if (status === 'broken') said.push(`${words.text('counted')} ${words.text('answersNow', { name: view.owner ? ownerName(view.owner) : (owner ?? '') })}`);
  return said.filter(Boolean).join('. ');
}

function drawProposal({ name, proposal, owner }: CommitmentView, { words, act, brand }: CaseScene): TemplateResult | typeof nothing {
  if (!proposal) return nothing;
  const time = words.moment(proposal.dueAt);
  const answer = (kind: 'commitment.accept-move' | 'commitment.decline-move') => (): void => act({ type: 'do', place: 'promises', done: (handle) => handle.command(kind, { commitment: name, proposal: proposal.name }) });
  const by = proposal.text !== undefined && owner ? ownerName(owner) : brand;
  return html`<div class="proposal" id=${`proposal-${name}`}>
    <p class="m">${words.text('proposed', { name: by, time })}${proposal.text === undefined ? nothing : html` <span class="muted" dir="auto">${proposal.text}</span>`}</p>
    <div class="answers"><button type="button" @click=${answer('commitment.accept-move')}>${words.text('acceptTime', { time })}</button><button type="button" @click=${answer('commitment.decline-move')}>${words.text('declineTime')}</button></div>
  </div>`;
}

function drawWithdraw({ name }: CommitmentView, { words, act, opened }: CaseScene): TemplateResult {
  const asking = opened?.what === 'withdraw' && opened.name === name;
  if (!asking) return html`<button type="button" class="link s" id=${`withdraw-${name}`} @click=${(): void => act({ type: 'open', opened: { what: 'withdraw', name } })}>${words.text('withdrawPromise')}</button>`;
  const withdraw = (): void => act({ type: 'do', place: 'promises', done: (handle) => handle.command('commitment.withdraw', { commitment: name }) });
  return html`<div class="ask asking" role="group" aria-labelledby=${`ask-${name}`}>
    <p class="m" id=${`ask-${name}`} tabindex="-1">${words.text('withdrawAsk')}</p>
    <div class="answers"><button type="button" @click=${withdraw}>${words.text('withdrawYes')}</button><button type="button" @click=${(): void => act({ type: 'close' })}>${words.text('keepPromise')}</button></div>
  </div>`;
}

function drawMore(line: LedgerLine, scene: CaseScene): TemplateResult | typeof nothing {
  const { commitment } = line;
  const { words } = scene;
  if (!commitment) return nothing;
  const { status, evidence, reason, successor, pending } = commitment;
  if (pending) return html`<p class="s muted">${words.text('onItsWay')}</p>`;
  if (status === 'open' || status === 'broken') return html`${drawProposal(commitment, scene)}${drawWithdraw(commitment, scene)}`;
  if (status === 'moved' && successor !== undefined) return html`<a class="s" href=${`#promise-${successor}`} @click=${goTo}>${words.text('seeNext')}</a>`;
  const said = reason === undefined ? evidence : words.text('becauseOf', { text: reason });
  return said === undefined ? nothing : html`<p class="s muted" dir="auto">${said}</p>`;
}

/** Goes to another promise of the ledger; an address of the page would not reach into the shadow. */
function goTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  (link.getRootNode() as ShadowRoot).getElementById(link.hash.slice(1))?.focus();
}

function drawLine(line: LedgerLine, scene: CaseScene): TemplateResult {
  const { name, status, dueAt, commitment, callback, what } = line;
  const { words, view } = scene;
  const settledAt = commitment?.settledAt ?? callback?.endedAt;
  const movedTo = view.commitments.find((other) => other.name === commitment?.successor)?.dueAt;
  return html`<li class="promise ${status}" part="commitment" id=${`promise-${name}`} tabindex="-1">
    <svg class="hang" width="80" aria-hidden="true" focusable="false">${svg`<line x1="10.75" x2="10.75" y1="-8" y2="100%" /><path class="string" d="M10.75-8V-3C10.75 11 17 19.6 29 18.8 38 18.2 42 17.2 47 17" /><g class="glyph" transform="translate(41 6)">${ledgerGlyph(status)}</g>`}</svg>
    <p class="state m strong">${promiseState(words, { status, dueAt, settledAt, movedTo })}</p>
    <div class="what">
      <p class="bind" dir="auto">${what === 'callback' ? words.text('promisedCall') : (commitment?.text ?? words.text('promiseRemoved'))}</p>
      <p class="m muted">${detail(line, scene)}</p>
      ${drawMore(line, scene)}
    </div>
  </li>`;
}

/** Everything that was promised, hanging on the line: open first, then what was kept, late, broken, moved or given up. */
export function drawLedger(scene: CaseScene): TemplateResult {
  const { view, words } = scene;
  const lines = inOrder(view);
  const list = html`<ol class="ledger" part="ledger">${lines.map((line) => drawLine(line, scene))}</ol>${drawProblem(scene, 'promises')}`;
  const count = countText(lines, words);
  return drawSection(words.text('promised'), lines.length > 0 ? list : html`<p class="m muted">${words.text('promisesNone')}</p>`, { beside: count ? html`<p class="m muted">${count}</p>` : nothing });
}
