import { figuresIn, type Figure } from './figures.ts';

/** Something that was said before: a binding statement, or a promise. */
export interface SaidBefore {
  readonly name: string;
  readonly text: string;
}

/** A place where a draft says another figure about the same thing; it asks, it never forbids. */
export interface Contradiction {
  /** The name of what was said before. */
  readonly about: string;
  /** The words both have near the figure: why they are taken to be about the same thing. */
  readonly subject: readonly string[];
  readonly before: string;
  readonly now: string;
}

const shared = (one: Figure, other: Figure): string[] => one.subject.filter((word) => other.subject.includes(word));

// Of several figures in one text the one whose words are nearest to the draft's is compared.
function nearest(figure: Figure, others: readonly Figure[]): { readonly other: Figure; readonly subject: string[] } | undefined {
  const alike = others.filter(({ unit }) => unit === figure.unit).map((other) => ({ other, subject: shared(figure, other) }));
  return alike.filter(({ subject }) => subject.length > 0).sort((a, b) => b.subject.length - a.subject.length)[0];
}

/**
 * Where a draft contradicts what was said before. The rule is simple enough to be explained in a sentence: the same
 * sort of figure (an amount, a date, a time, a share, a number of something) stands near the same words, and is another.
 */
export function contradictions(said: readonly SaidBefore[], draft: string): readonly Contradiction[] {
  const figures = figuresIn(draft);
  return said.flatMap(({ name, text }) => {
    const before = figuresIn(text);
    return figures.flatMap((figure): Contradiction[] => {
      // What was said as well, somewhere, is no contradiction.
      if (before.some(({ unit, value }) => unit === figure.unit && value === figure.value)) return [];
      const found = nearest(figure, before);
      return found === undefined ? [] : [{ about: name, subject: found.subject, before: found.other.text, now: figure.text }];
    });
  });
}
