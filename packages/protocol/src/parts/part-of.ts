import type { CustomerCommands } from '../commands/command.ts';
import type { PublicKind } from '../entries/entry.ts';
import type { CaseState } from '../state/case-state.ts';

/** The parts by name; each lies in a file of its name in this folder. */
export type PartName = 'callbacks' | 'changes' | 'commitments' | 'outcome' | 'purpose' | 'referrals' | 'truth' | 'understanding';

type NounOf<Kind> = Kind extends `${infer Noun}.${string}` ? Noun : never;
type Table = Readonly<Record<NounOf<PublicKind>, PartName | null> & Partial<Record<PublicKind | keyof CustomerCommands, PartName>>>;

// A record of all nouns, so that the compiler misses none. `null`: what every page knows of from the start.
const table: Table = {
  case: null,
  'case.answer-resolution': 'outcome',
  'case.rate': 'outcome',
  'case.resolution-proposed': 'outcome',
  'case.withdraw': 'outcome',
  message: null,
  'message.edit': 'changes',
  'message.redact': 'changes',
  file: null,
  'file.share': 'changes',
  agent: null,
  owner: null,
  handover: 'referrals',
  escalation: 'referrals',
  consult: 'referrals',
  concern: 'understanding',
  fact: 'understanding',
  statement: 'truth',
  commitment: 'commitments',
  callback: 'callbacks',
  call: null,
  delivery: null,
  consent: 'purpose',
  purpose: 'purpose',
  offer: null,
  export: null,
  erasure: null,
  notice: null,
};

/**
 * The part that knows of a kind of entry or command: `null` where none is needed beyond what every page has, `undefined` for
 * nouns this version does not know; their entries are stored and shown as nothing.
 */
export function partOf(kind: string): PartName | null | undefined {
  const [found] = [kind, kind.split('.')[0] ?? ''].filter((name) => Object.hasOwn(table, name));
  return found === undefined ? undefined : table[found as keyof Table];
}

const isEmpty = (value: unknown): boolean => value === null || (typeof value === 'object' && Object.values(value as object).every(isEmpty));

/** The parts a state cannot be folded or drawn without. */
export function partsIn({ callbacks, case: { resolution }, commitments, people: { handover, escalation, consults }, privacy, truth, understanding }: CaseState): readonly PartName[] {
  const there: Readonly<Partial<Record<PartName, unknown>>> = {
    callbacks,
    commitments,
    outcome: resolution,
    purpose: privacy,
    referrals: [handover, escalation, consults],
    truth,
    understanding,
  };
  return (Object.keys(there) as PartName[]).filter((name) => !isEmpty(there[name]));
}
