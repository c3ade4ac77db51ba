import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../look/sign.ts';
import { warning } from '../../look/signs/state-signs.ts';
import type { TextKey } from '../../words/catalogue.ts';
import type { TimedWords as Words } from '../../words/timed-words.ts';
import type { Problem } from './booking.ts';
import { exampleNumber, saidNumber } from './number-shape.ts';

/** What a problem is drawn with, and what its other ways lead to. */
export interface ProblemScene {
  readonly words: Words;
  /** The countries whose numbers are called, the company's own first. */
  readonly countries: readonly string[];
  /** The company's telephone, E.164. */
  readonly telephone: string | undefined;
  /** Whether there is somewhere to write here. */
  readonly writes: boolean;
  go(way: 'another-window' | 'another-number' | 'open-callback' | 'message'): void;
}

const ways: Readonly<Record<string, TextKey>> = {
  'another-window': 'way_another_window',
  'another-number': 'way_another_number',
  'open-callback': 'way_open_callback',
  message: 'way_message',
};

const isWay = (way: string): way is Parameters<ProblemScene['go']>[0] => Object.hasOwn(ways, way);

function drawWay(way: string, { words, telephone, writes, go }: ProblemScene): TemplateResult | typeof nothing {
  if (way === 'telephone' && telephone !== undefined) return html`<a class="link s" href="tel:${telephone}">${words.text('way_telephone', { number: saidNumber(telephone) })}</a>`;
  const key = ways[way];
  if (key === undefined || !isWay(way) || (way === 'message' && !writes)) return nothing;
  return html`<button type="button" class="link s" @click=${(): void => go(way)}>${words.text(key)}</button>`;
}

function said({ says }: Problem, { words, countries }: ProblemScene): string {
  const names = new Intl.DisplayNames(words.locale, { type: 'region' });
  const list = countries.map((country) => names.of(country) ?? country).join(', ');
  const example = says === 'why_number_incomplete' ? exampleNumber(countries[0]) : undefined;
  const text = words.text(says, { countries: list });
  return example === undefined ? text : `${text} ${words.text('numberExample', { example })}`;
}

/** Why it was not booked and what can be done instead: never a bare no. `id` ties it to its field. */
export function drawProblem(problem: Problem, id: string, scene: ProblemScene): TemplateResult {
  return html`<div class="problem s" id=${id} role="alert">
    ${sign(warning, 'small')}
    <div><p>${said(problem, scene)}${problem.field === 'form' ? ` ${scene.words.text('nothingBooked')}` : ''}</p>
      ${problem.instead.length > 0 ? html`<p class="ways">${problem.instead.map((way) => drawWay(way, scene))}</p>` : nothing}</div>
  </div>`;
}
