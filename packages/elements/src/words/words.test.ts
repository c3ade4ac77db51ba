import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callbackDe } from './callback/de.ts';
import { callbackEn } from './callback/en.ts';
import { cardsDe } from './cards/de.ts';
import { cardsEn } from './cards/en.ts';
import { caseDe } from './case/de.ts';
import { caseEn } from './case/en.ts';
import { conversationDe } from './conversation/de.ts';
import { conversationEn } from './conversation/en.ts';
import { chooseLanguage, languageNames, loadTexts, type Language } from './languages.ts';
import { fill } from './message.ts';
import { startDe } from './start/de.ts';
import { startEn } from './start/en.ts';
import { createWhen, type WhenDeps } from './when.ts';
import { createTimedWords } from './timed-words.ts';

const now = (): number => Date.parse('2026-11-23T10:00:00.000Z');
const when = (deps: Partial<WhenDeps> = {}) => createWhen({ locale: 'en', zone: 'Europe/Berlin', siteZone: 'Europe/Berlin', now, ...deps });
const texts = { en: { ...startEn, ...conversationEn, ...cardsEn, ...callbackEn, ...caseEn }, de: { ...startDe, ...conversationDe, ...cardsDe, ...callbackDe, ...caseDe } };
const words = (locale: Language, deps: Partial<WhenDeps> = {}) => createTimedWords({ locale, texts: texts[locale], overrides: undefined }, when({ locale, ...deps }));

describe('a message', () => {
  it('is filled with its parameters and keeps a hole visible', () => {
    assert.equal(fill('Write to {name}', { name: 'Aylin Kaya' }, 'en'), 'Write to Aylin Kaya');
    assert.equal(fill('Write to {name}', {}, 'en'), 'Write to {name}');
  });

  it('does not fill what a person has written', () => {
    assert.equal(fill('{who}: {what}', { who: 'You', what: '{who}' }, 'en'), 'You: {who}');
  });

  it('takes the plural form of its language', () => {
    const files = { one: '{n} plik', few: '{n} pliki', many: '{n} plików', other: '{n} pliku' };
    assert.deepEqual([1, 2, 5, 1.5].map((n) => fill(files, { n }, 'pl')), ['1 plik', '2 pliki', '5 plików', '1,5 pliku']);
  });
});

describe('the catalogues', () => {
  it('have every text in every language, with the same parameters', async () => {
    const holes = (text: unknown): string => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort().join();
    for (const language of languageNames) {
      for (const stage of ['start', 'conversation', 'cards', 'callback', 'case'] as const) {
        const [english, other] = await Promise.all([loadTexts('en', stage), loadTexts(language, stage)]);
        assert.deepEqual(Object.keys(other).sort(), Object.keys(english).sort(), language);
        for (const [key, text] of Object.entries(english)) assert.equal(holes(Object.entries(other).find(([k]) => k === key)?.[1]), holes(text), `${language} ${key}`);
      }
    }
  });

  it('use no exclamation marks and no empty courtesy', () => {
    for (const text of Object.values(texts).flatMap((all) => Object.values(all))) assert.doesNotMatch(JSON.stringify(text), /!|important to us|sorry for any/i);
  });

  it('let a site replace single texts and fall back for the rest', () => {
    const own = createTimedWords({ locale: 'en', texts: texts.en, overrides: { contact: 'Talk to us' } }, when());
    assert.deepEqual([own.text('contact'), own.text('close')], ['Talk to us', 'Close']);
  });
});

describe('choosing a language', () => {
  it('takes the first wish that exists and keeps its region for dates', () => {
    assert.deepEqual(chooseLanguage([null, 'de-AT', 'en']), { language: 'de', locale: 'de-AT' });
    assert.deepEqual(chooseLanguage(['xx', undefined]), { language: 'en', locale: 'en' });
  });
});

describe('times', () => {
  it('are absolute and near days have their name', () => {
    const { moment } = words('en');
    assert.equal(moment('2026-11-23T14:00:00.000Z'), 'today 15:00');
    assert.equal(moment('2026-11-24T08:05:00.000Z'), 'tomorrow 9:05');
    assert.equal(moment('2026-11-22T08:05:00.000Z'), 'yesterday 9:05');
    assert.equal(moment('2026-11-25T11:00:00.000Z'), 'Wed 25 Nov, 12:00');
  });

  it('are said in German as Germans say them', () => {
    assert.equal(words('de').moment('2026-11-23T14:00:00.000Z'), 'heute 15:00\u00a0Uhr');
    assert.equal(words('de').moment('2026-11-25T11:00:00.000Z'), 'Mi., 25. Nov., 12:00\u00a0Uhr');
    assert.equal(words('de').when.day('2026-11-23T09:02:00.000Z'), 'Montag, 23. November');
  });

  it('name the zone only when the company’s clock shows another time', () => {
    assert.equal(words('en', { zone: 'Europe/Lisbon' }).moment('2026-11-23T14:00:00.000Z'), 'today 14:00 (WET)');
    assert.equal(words('en', { zone: 'Europe/Paris' }).moment('2026-11-23T14:00:00.000Z'), 'today 15:00');
  });

  it('title a day, with the year only when it is another', () => {
    assert.equal(when().day('2026-11-23T09:02:00.000Z'), 'Monday 23 November');
    assert.equal(when().day('2025-11-23T09:02:00.000Z'), 'Sunday 23 November 2025');
  });

  it('part days at midnight of the reader, not of Greenwich', () => {
    assert.notEqual(when().dayKey('2026-11-23T22:59:00.000Z'), when().dayKey('2026-11-23T23:01:00.000Z'));
    assert.equal(when({ zone: 'UTC' }).dayKey('2026-11-23T22:59:00.000Z'), when({ zone: 'UTC' }).dayKey('2026-11-23T23:01:00.000Z'));
  });
});
