import { createFaden, type Faden } from '@faden/client';

import { gateway, site } from '../gateway.ts';
import type { Language } from '../language.ts';
import { followTheState } from '../samples/follow-the-state.ts';
import { openACase } from '../samples/open-a-case.ts';
import type { Sample } from '../samples/sample.ts';
import { whoIsThere } from '../samples/who-is-there.ts';
import { texts } from './texts.ts';

/** Every sample: the file that is shown is the file that runs. */
const samples: Readonly<Record<string, Sample>> = {
  'open-a-case': openACase,
  'follow-the-state': followTheState,
  'who-is-there': whoIsThere,
};

/** The part of a file a reader cares for: what stands between the braces of its function. */
const insideOf = (source: string): string => {
  const lines = source.slice(source.indexOf('=> {') + 4, source.lastIndexOf('}')).split('\n');
  return lines.map((line) => line.replace(/^ {2}/, '')).join('\n').trim();
};

interface Shown {
  readonly name: string;
  readonly sample: Sample;
  readonly faden: Faden;
  readonly run: string;
}

async function draw({ name, sample, faden, run }: Shown): Promise<HTMLElement> {
  const article = document.createElement('article');
  const title = document.createElement('h3');
  const code = document.createElement('pre');
  const button = document.createElement('button');
  const output = document.createElement('output');
  title.textContent = name.replaceAll('-', ' ');
  code.textContent = insideOf(await (await fetch(`samples/${name}.ts`)).text());
  button.textContent = run;
  button.addEventListener('click', () => {
    output.textContent = '';
    const print = (...words: readonly unknown[]): void => output.append(`${words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ')}\n`);
    sample({ faden, print }).catch((error: unknown) => print(String(error)));
  });
  article.append(title, code, button, output);
  return article;
}

/** Shows the samples, each with a button that runs it. */
export async function showSamples(root: HTMLElement, language: Language): Promise<void> {
  const faden = createFaden({ gateway, site, lang: language });
  const run = texts[language]['run'] ?? '';
  root.append(...(await Promise.all(Object.entries(samples).map(([name, sample]) => draw({ name, sample, faden, run })))));
}
