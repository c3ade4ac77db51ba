/** An answer to a need: `undefined` where nobody looked (the browser), `null` where there is nothing. */
export function lookUp<T>(answers: Readonly<Record<string, T | null>> | undefined, key: string): T | null | undefined {
  // Names such as `constructor` are valid ids and must not find what every object inherits.
  return answers !== undefined && Object.hasOwn(answers, key) ? answers[key] : undefined;
}
