import { html, nothing, type TemplateResult } from 'lit';
import { ownerName } from '../../conversation/rows/lookup.ts';
import { sign } from '../../look/sign.ts';
import { escalation } from '../../look/signs/event-signs.ts';
import { spanWords } from '../cards/promise-words.ts';
import type { CaseScene } from './case-scene.ts';
import { drawProblem, leaveByEscape, readForm } from './draw-parts.ts';

/** Who answers next if the customer goes higher, and within what time, as the site promises it. */
interface NextLevel {
  readonly name: string;
  readonly within: string;
}

/** Whether somebody higher was asked and still has time to answer. */
const isAwaited = ({ view, now }: CaseScene): boolean => view.escalation !== undefined && !view.escalation.answered && Date.parse(view.escalation.answerBy) >= now;

/** The level above the one that was asked last: the supervisor, then the company's person, then the body that decides disputes. */
function nextLevel({ view, profile, words }: CaseScene): NextLevel | undefined {
  if (!profile) return undefined;
  const { supervisor, companyContact, disputeBody, policies } = profile;
  if (!view.escalation) return { name: supervisor, within: words.text('upSoon', { name: supervisor, span: spanWords(words, policies.escalationMs) }) };
  const name = view.escalation.level === 1 || disputeBody === undefined ? companyContact : disputeBody;
  return { name, within: words.text('upDays', { name, n: policies.escalationCompanyDays }) };
}

function drawForm(scene: CaseScene, { name }: NextLevel): TemplateResult {
  const { view, words, act } = scene;
  const needed = view.status === 'closed';
  const wrong = scene.problem?.place === 'up';
  const send = (event: Event): void => {
    const { text } = readForm(event);
    if (needed && !text) act({ type: 'complain', problem: { place: 'up', text: words.text('upMissing') } });
    else act({ type: 'do', place: 'up', done: (handle) => handle.escalate(text || undefined) });
  };
  return html`<form class="ask up" novalidate @submit=${send} @keydown=${leaveByEscape(scene)}>
    <label class="m strong"><span>${words.text('upWords', { name })}</span><textarea name="text" rows="3" aria-invalid=${wrong} aria-describedby=${wrong ? 'problem' : nothing}></textarea></label>
    ${drawProblem(scene, 'up')}
    <div class="answers"><button type="submit">${words.text('upSend', { name })}</button><button type="button" @click=${(): void => act({ type: 'close' })}>${words.text('cancel')}</button></div>
  </form>`;
}

/** The way up: what happens and until when, before it is asked for; while an answer is awaited, who owes it. */
export function drawWayUp(scene: CaseScene): TemplateResult | typeof nothing {
  const { view, words, act, opened } = scene;
  if (view.status === null || view.status === 'withdrawn' || view.status === 'merged') return nothing;
  const stays = view.owner ? words.text('upStays', { name: ownerName(view.owner) }) : '';
  if (isAwaited(scene) && view.escalation) {
    const { to, answerBy } = view.escalation;
    return html`<footer class="way-up" role="none"><div class="grow"><p class="m strong">${words.text('escalatedByYou')}</p><p class="m muted">${words.text('upAwaited', { name: to, time: words.moment(answerBy) })} ${stays}</p></div></footer>`;
  }
  const next = nextLevel(scene);
  if (!next) return nothing;
  const text = view.status === 'closed' ? `${words.text('upClosed')} ${next.within}` : `${next.within} ${stays}`;
  const open = opened?.what === 'up';
  const button = html`<button type="button" class="escalate" id="up" part="escalate" @click=${(): void => act({ type: 'open', opened: { what: 'up' } })}>${sign(escalation)}${words.text('speakToSupervisor')}</button>`;
  return html`<footer class="way-up" role="none">
    <div class="grow"><p class="m strong">${words.text('unhappy')}</p><p class="m muted">${text}</p></div>
    ${open ? drawForm(scene, next) : button}
  </footer>`;
}
