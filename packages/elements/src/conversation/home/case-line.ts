import type { MyCase } from '@faden/client';
import type { SiteProfile } from '@faden/protocol';
import { html, type TemplateResult } from 'lit';
import { CaseChosenEvent } from '../../events/case-chosen-event.ts';
import { sign } from '../../look/sign.ts';
import { forward } from '../../look/signs/way-signs.ts';
import type { TextKey } from '../../words/catalogue.ts';
import { topicLabel } from '../../words/site-texts.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';

const statuses: Readonly<Record<NonNullable<MyCase['status']>, TextKey>> = {
  received: 'statusReceived',
  'in-progress': 'statusInProgress',
  'waiting-customer': 'statusWaitingCustomer',
  'waiting-company': 'statusWaitingCompany',
  'waiting-third-party': 'statusWaitingThirdParty',
  resolved: 'statusResolved',
  closed: 'statusClosed',
  withdrawn: 'statusWithdrawn',
  merged: 'statusMerged',
};

/** How a case stands and whose turn it is, in words. */
export const caseStatusText = (status: NonNullable<MyCase['status']>, words: Words, brand: string): string => words.text(statuses[status], { brand });

/** What a list adds to its lines: what opens a case where nobody else does, and when something is heard again. */
export interface CaseLineMore {
  open?(id: string): void;
  readonly updateBy?: string | undefined;
}

/** One of my cases in a list: what it is about, how it stands, where it leads. Choosing it asks by an event; nobody having answered it, `open` is called. */
export function drawCaseLine(mine: MyCase, profile: SiteProfile | undefined, words: Words, { open, updateBy }: CaseLineMore = {}): TemplateResult {
  const about = topicLabel(profile, mine.topic, words.locale) || mine.topic;
  const status = mine.status === null || mine.delivery === 'waiting' ? words.text('notConfirmed') : caseStatusText(mine.status, words, profile?.name ?? '');
  const choose = (event: Event): void => {
    if (event.currentTarget?.dispatchEvent(new CaseChosenEvent(mine.id))) open?.(mine.id);
  };
  return html`<li>
    <button type="button" class="row case" part="case" @click=${choose}>
      <span class="grow"><span class="title">${about}</span><span class="s muted">${status}${updateBy ? ` ${words.text('updateBy', { time: words.moment(updateBy) })}.` : ''}</span></span>
      ${mine.reference === undefined ? '' : html`<span class="xs muted">${mine.reference}</span>`}${sign(forward, 'mirrored')}
    </button>
  </li>`;
}
