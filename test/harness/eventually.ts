const PAUSE_MS = 20;

/** Asks again and again until the answer is not empty; fails with `what` when `patienceMs` have passed. */
export async function eventually<T>(what: string, ask: () => T | Promise<T>, patienceMs = 15_000): Promise<NonNullable<T>> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`This did not happen in ${patienceMs / 1000} s: ${what}.`);
    await new Promise((next) => setTimeout(next, PAUSE_MS));
  }
}
