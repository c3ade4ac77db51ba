const sharing = (scores: readonly number[], least: number): readonly [count: number, of: number] => [scores.filter((score) => score >= least).length, scores.length];

const meanOf = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** Satisfaction of 1 to 5: who gave 4 or 5, and the mean of at least one score. */
export function satisfaction(scores: readonly number[]): { readonly content: readonly [count: number, of: number]; readonly mean: number } {
  return { content: sharing(scores, 4), mean: meanOf(scores) };
}

/** Effort, "it was made easy for me", of 1 to 7: who gave 5 or more, and the mean of at least one score. */
export function effort(scores: readonly number[]): { readonly agreeing: readonly [count: number, of: number]; readonly mean: number } {
  return { agreeing: sharing(scores, 5), mean: meanOf(scores) };
}

/** Recommendation of 0 to 10: the percentage of 9 and 10 less that of 0 to 6, of at least one score. */
export function recommendation(scores: readonly number[]): number {
  const [promoters] = sharing(scores, 9);
  const detractors = scores.filter((score) => score <= 6).length;
  return ((promoters - detractors) / scores.length) * 100;
}
