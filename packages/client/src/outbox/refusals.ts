import type { ErrorCode, ErrorFacts } from '@faden/protocol';

import type { EngineEvents } from '../engine/engine-events.ts';
import type { Outbox } from './outbox.ts';
import { failed, type OutboxRecord } from './outbox-record.ts';
import type { Settled } from './settle.ts';

/** A command the gateway has refused for good. */
export type Refused = Extract<Settled, { type: 'refused' }>;

/** Writes down what becomes of commands that are refused, and of cases that are not there. */
export interface Refusals {
  settle(refused: Refused): Promise<void>;
  /** The gateway does not know this case, or has erased it. */
  missing(caseId: string, code: 'not_found' | 'gone'): Promise<void>;
}

/** What {@link createRefusals} needs. */
export interface RefusalsDeps {
  readonly outbox: Outbox;
  mint(): string;
  /** Topic and language of a case, to go on from it in a new one; `null` where words do not go on elsewhere (agents). */
  continuing(caseId: string): { readonly topic: string; readonly lang: string } | null;
  emit<K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void;
  /** `unknown`: a case of mine that must be offered anew. */
  onPhase(caseId: string, phase: 'refused' | 'gone' | 'unknown'): void;
  offerAgain(caseId: string): Promise<void>;
  /** Cases offered again since the gateway last accepted something of them: twice in a row helps nobody. */
  readonly offeredAgain: Set<string>;
}

/** The bookkeeper of what went wrong. */
export function createRefusals(deps: RefusalsDeps): Refusals {
  const { outbox, onPhase, offerAgain, offeredAgain } = deps;
  return {
    settle: (refused) => settleRefusal(deps, refused),
    async missing(caseId, code) {
      const records = outbox.of(caseId);
      if (code === 'gone') {
        await outbox.change(records, () => null);
      } else if (records.some((record) => record.kind === 'case.open') && !offeredAgain.has(caseId)) {
        offeredAgain.add(caseId);
        await offerAgain(caseId);
        return onPhase(caseId, 'unknown');
      } else {
        await refuse(deps, records.filter(isPending), code);
      }
      onPhase(caseId, code === 'gone' ? code : 'refused');
    },
  };
}

const isPending = (record: OutboxRecord): boolean => record.state === 'pending';

/** What a refusal says beside its code. */
type Said = Pick<ErrorFacts, 'successor' | 'missing' | 'instead'>;

async function refuse({ outbox, emit }: RefusalsDeps, records: readonly OutboxRecord[], code: ErrorCode, { successor, missing, instead }: Said = {}): Promise<void> {
  await outbox.change(records, (record) => failed(record, code, instead));
  const said = { ...(successor === undefined ? {} : { successor }), ...(missing === undefined ? {} : { missing }), ...(instead === undefined ? {} : { instead }) };
  for (const record of records) emit('refused', { case: record.case, command: record.id, code, ...said });
}

async function settleRefusal(deps: RefusalsDeps, { record, error }: Refused): Promise<void> {
  const { code, facts } = error;
  const from = code === 'case_ended' && record.kind === 'message.post' ? deps.continuing(record.case) : null;
  if (from) return goOn(deps, record, facts.successor, from);
  // Without its opening, what follows has nowhere to go: one draft is kept of it all.
  return refuse(deps, record.kind === 'case.open' ? deps.outbox.of(record.case).filter(isPending) : [record], code, facts);
}

/** Words for a case that has ended go on in its successor, or in a new case. */
async function goOn({ outbox, mint, emit }: RefusalsDeps, record: OutboxRecord, successor: string | undefined, from: { readonly topic: string; readonly lang: string }): Promise<void> {
  const continues = record.case;
  const begun = successor ?? outbox.cases().find((id) => outbox.of(id).some((one) => one.kind === 'case.open' && one.body['continues'] === continues));
  const { text } = record.body;
  const into = begun ?? mint();
  await outbox.add(into, [begun === undefined ? { kind: 'case.open', body: { ...from, text, continues } } : { kind: 'message.post', body: { text } }], [record]);
  emit('continued', { case: continues, into });
}
