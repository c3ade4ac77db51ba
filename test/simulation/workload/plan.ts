import type { History, Person } from '../history/history.ts';
import type { SeededRandom } from '../time/seeded-random.ts';

/** Something a person can do now, and how likely they are to choose it. */
export interface Act {
  readonly weight: number;
  readonly name: string;
  do(): void;
}

/** What every person in the world shares: chance, the history, and a mint of words that occur once. */
export interface Workshop {
  readonly random: SeededRandom;
  readonly history: History;
  /** Whether people in this world ask for calls. */
  readonly calls: 'none' | 'many';
  /** The world's time, epoch ms. */
  now(): number;
  /** A new token: `token-7` to be put into words, `token-7-` for acts without words. */
  token(kind: 'words' | 'silent'): string;
}

/** One thing asked of the SDK. */
export interface Request {
  readonly person: Person;
  readonly tab: string;
  readonly case: string;
  readonly kind: string;
  readonly token: string;
  readonly about?: string;
}

/** Makes the workshop of a world. */
export function createWorkshop({ random, history, calls, now }: Omit<Workshop, 'token'>): Workshop {
  let minted = 0;
  return { random, history, calls, now, token: (kind) => `token-${++minted}${kind === 'words' ? '' : '-'}` };
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** Asks the SDK for something and writes down what it says to it. */
export function ask({ history }: Workshop, request: Request, work: () => Promise<string | void>): void {
  history.add({ type: 'asked', ...request });
  work().then(
    (command) => history.add({ type: 'kept', token: request.token, ...(typeof command === 'string' ? { command } : {}) }),
    (error: unknown) => history.add({ type: 'refused', person: request.person, case: request.case, token: request.token, code: codeOf(error) }),
  );
}

/** Does one of the acts that are possible now, if any. */
export function doOneOf(random: SeededRandom, acts: readonly Act[]): void {
  if (acts.length > 0) random.weighted(acts.map((act) => [act.weight, act] as const)).do();
}
