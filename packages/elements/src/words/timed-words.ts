import { createWhen, type When } from './when.ts';
import { createWords, type Words, type WordsDeps } from './words.ts';

/** Words that can also tell the time. */
export interface TimedWords extends Words {
  readonly when: When;
  /** A moment within a sentence: `today 15:00`, `Wed 25 Nov, 12:00`, with the zone when it differs. */
  moment(at: string): string;
}

/** Binds texts and times of one language together. */
export function createTimedWords(deps: WordsDeps, when: When): TimedWords {
  const { locale, text } = createWords(deps);
  return {
    locale,
    text,
    when,
    moment(at) {
      const { near, day, time, zone } = when.point(at);
      const said = near === 'other' ? text('onDay', { day, time }) : text(near, { time });
      return zone === undefined ? said : text('inZone', { when: said, zone });
    },
  };
}

/** What times depend on, as an element has it. */
export interface TimedHost {
  /** The company's time zone, once its profile is known. */
  readonly siteZone: string | undefined;
  readonly clock: { now(): number; readonly zone?: string };
}

/** Timed words for an element, in the reader's own zone. */
export function timedWordsFor(deps: WordsDeps, { siteZone, clock }: TimedHost): TimedWords {
  return createTimedWords(deps, createWhen({ locale: deps.locale, ...(clock.zone !== undefined && { zone: clock.zone }), ...(siteZone !== undefined && { siteZone }), now: () => clock.now() }));
}
