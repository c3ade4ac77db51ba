import type { MyCase } from '@faden/client';
import type { Availability, SiteProfile, Topic } from '@faden/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { handset } from '../../look/signs/event-signs.ts';
import { siteText } from '../../words/site-texts.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import { drawCaseLine } from './case-line.ts';
import { hoursText } from './hours-text.ts';

/** What Home is drawn with. */
export interface HomeScene {
  readonly words: Words;
  readonly profile: SiteProfile | undefined;
  readonly cases: readonly MyCase[];
  /** Whether the words are written and only the topic is missing. */
  readonly choosing: boolean;
  choose(topic: string): void;
  allCases(): void;
}

/** The topics one can choose, in the order of their keys 1 to 9. */
export const chosenByKey = (profile: SiteProfile | undefined): readonly Topic[] => profile?.topics.filter(({ emergency }) => !emergency) ?? [];

function drawTopic(topic: Topic, index: number, profile: SiteProfile, { words, choose }: HomeScene): TemplateResult {
  const key = index < 9 ? String(index + 1) : '';
  return html`<li>
    <button type="button" class="row" part="topic" aria-keyshortcuts=${key ? `${key} Alt+${key}` : nothing} @click=${(): void => choose(topic.id)}>
      ${key ? html`<span class="cap xs" aria-hidden="true">${key}</span>` : nothing}<span class="title grow">${siteText(topic.label, words.locale, profile)}</span>
    </button>
  </li>`;
}

function drawEmergency(topic: Topic, profile: SiteProfile, { words }: HomeScene): TemplateResult | typeof nothing {
  if (topic.emergency === undefined) return nothing;
  const { number, shown = number } = topic.emergency;
  const always = topic.calendar !== undefined && 'always' in topic.calendar;
  return html`<a class="row emergency" part="topic" id="emergency" href="tel:${number}" aria-keyshortcuts="0 Alt+0">
    <span class="cap xs" aria-hidden="true">0</span><span class="grow"><span class="title strong">${siteText(topic.label, words.locale, profile)}</span> <span class="s tied">${shown}</span></span>
    ${always ? html`<span class="s">${words.text('dayAndNight')}</span>` : nothing}${sign(handset)}
  </a>`;
}

/** What it can be about: by click or by key, the emergency last and always a telephone link. */
export function drawTopics(scene: HomeScene): TemplateResult | typeof nothing {
  const { profile, words, choosing } = scene;
  if (!profile) return nothing;
  const emergencies = profile.topics.filter(({ emergency }) => emergency);
  return html`${choosing ? html`<p class="m choosing" role="alert">${words.text('chooseTopic')}</p>` : nothing}
    <ul class="topics" role="list" aria-label=${words.text('topics')}>${chosenByKey(profile).map((topic, i) => drawTopic(topic, i, profile, scene))}</ul>
    ${emergencies.map((topic) => drawEmergency(topic, profile, scene))}`;
}

/** My newest cases, and the way to all of them; nothing at all for somebody who has none. */
export function drawMyCases({ cases, profile, words, allCases }: HomeScene): TemplateResult | typeof nothing {
  if (cases.length === 0) return nothing;
  return html`<section class="mine" part="cases">
    <div class="heading">
      <h3 class="m strong">${words.text('myCases')}</h3>
      ${cases.length > 2 ? html`<button type="button" class="link m" @click=${allCases}>${words.text('allCases', { n: cases.length })}</button>` : nothing}
    </div>
    <ul role="list">${cases.slice(0, 2).map((mine) => drawCaseLine(mine, profile, words))}</ul>
  </section>`;
}

/** Whether somebody is there, in a word beneath the brand. */
export function availabilityText(availability: Availability | undefined, words: Words): string {
  if (!availability) return '';
  const { open, until } = availability;
  if (until === null) return words.text(open ? 'openAlways' : 'closed');
  return words.text(open ? 'openUntil' : 'closedUntil', { time: words.moment(until) });
}

/** The week's hours at the foot of the panel. */
export function drawHours(words: Words, profile: SiteProfile | undefined): TemplateResult | typeof nothing {
  if (!profile) return nothing;
  return html`<footer class="xs muted"><p>${hoursText(profile.calendar, words)}</p><p>${words.text('always')}</p></footer>`;
}
