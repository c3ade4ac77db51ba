import type { CaseState } from './case-state.ts';

/** The seqs of the entries a state points at, ascending: they hold the names and words that state itself does not. */
export function pins({ case: { resolution }, people, understanding, truth, commitments, callbacks, privacy }: CaseState): readonly number[] {
  const pointers = [
    resolution,
    people.owner,
    people.handover,
    people.escalation,
    understanding.current,
    ...people.consults,
    ...Object.values(people.introduced),
  ];
  const seqs = pointers.flatMap((pointer) => (pointer === null ? [] : [pointer.seq]));
  const calls = Object.values(callbacks).flatMap(({ seqs: steps, tries }) => [...Object.values(steps), ...tries]);
  const promises = Object.values(commitments).flatMap(({ seqs: steps, proposal }) => [...Object.values(steps), ...(proposal === null ? [] : [proposal.seq])]);
  const statements = Object.values(truth).flatMap(({ seq, corrected }) => (corrected === undefined ? [seq] : [seq, corrected]));
  return [...new Set([...seqs, ...calls, ...promises, ...statements, ...Object.values(privacy).map(({ seq }) => seq), ...Object.values(understanding.asked ?? {}), ...Object.values(understanding.facts)])].sort((a, b) => a - b);
}
