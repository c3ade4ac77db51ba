import type { ErrorCode, ErrorFacts } from '@faden/protocol';

import type { EngineEvents } from '../engine/engine-events.ts';
import type { Timers } from '../engine/timers.ts';
import type { Outbox } from './outbox.ts';
import { failed, offered, type OutboxRecord, sent } from './outbox-record.ts';
import type { Settled } from './settle.ts';

/** Writes down what became of commands. */
export interface Settling {
  onSettled(caseId: string, settled: readonly Settled[]): Promise<void>;
  /** The gateway does not know this case, or has erased it. */
  onMissing(caseId: string, code: 'not_found' | 'gone'): Promise<void>;
  /** Continuity was lost: everything sent of this case is offered again under its ids. */
  offerAgain(caseId: string): Promise<void>;
}

/** What {@link createSettling} needs. */
export interface SettlingDeps {
  readonly outbox: Outbox;
  readonly timers: Timers;
  mint(): string;
  /** Topic and language of a case, to go on from it in a new one; `null` where words do not go on elsewhere (agents). */
  continuing(caseId: string): { readonly topic: string; readonly lang: string } | null;
  emit<K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void;
  /** Entries of this case exist up to this seq. */
  onReached(caseId: string, seq: number): void;
  /** `unknown`: a case of mine that must be offered anew. */
  onPhase(caseId: string, phase: 'refused' | 'gone' | 'unknown'): void;
}

/** The bookkeeper of one outbox. */
export function createSettling(deps: SettlingDeps): Settling {
  const { outbox, timers, emit } = deps;
  /** Cases offered again since the gateway last accepted something of them: twice in a row helps nobody. */
  const offeredAgain = new Set<string>();

  const offerAgain = (caseId: string): Promise<void> =>
    outbox.change(
      outbox.of(caseId).filter((record) => record.state === 'sent'),
      offered,
    );

  return {
    offerAgain,
    async onSettled(caseId, settled) {
      const accepted = new Map(settled.flatMap((one) => (one.type === 'accepted' ? [[one.record.id, one.seq] as const] : [])));
      const records = settled.map((one) => one.record).filter((record) => accepted.has(record.id));
      await outbox.change(records, (record) => sent(record, accepted.get(record.id) ?? 0, timers.now()));
      if (accepted.size > 0) {
        offeredAgain.delete(caseId);
        deps.onReached(caseId, Math.max(...accepted.values()));
      }
      for (const command of accepted.keys()) emit('accepted', { case: caseId, command });
      for (const one of settled) if (one.type === 'refused') await settleRefusal(deps, one);
    },

    async onMissing(caseId, code) {
      const records = outbox.of(caseId);
      if (code === 'gone') {
        await outbox.change(records, () => null);
      } else if (records.some((record) => record.kind === 'case.open') && !offeredAgain.has(caseId)) {
        offeredAgain.add(caseId);
        await offerAgain(caseId);
        return deps.onPhase(caseId, 'unknown');
      } else {
        await refuse(deps, records.filter(isPending), code);
      }
      deps.onPhase(caseId, code === 'gone' ? code : 'refused');
    },
  };
}

const isPending = (record: OutboxRecord): boolean => record.state === 'pending';

/** What a refusal says beside its code. */
type Said = Pick<ErrorFacts, 'successor' | 'missing' | 'instead'>;

async function refuse({ outbox, emit }: SettlingDeps, records: readonly OutboxRecord[], code: ErrorCode, { successor, missing, instead }: Said = {}): Promise<void> {
  await outbox.change(records, (record) => failed(record, code, instead));
  const said = { ...(successor === undefined ? {} : { successor }), ...(missing === undefined ? {} : { missing }), ...(instead === undefined ? {} : { instead }) };
  for (const record of records) emit('refused', { case: record.case, command: record.id, code, ...said });
}

async function settleRefusal(deps: SettlingDeps, { record, error }: Extract<Settled, { type: 'refused' }>): Promise<void> {
  const { code, facts } = error;
  const from = code === 'case_ended' && record.kind === 'message.post' ? deps.continuing(record.case) : null;
  if (from) return goOn(deps, record, facts.successor, from);
  // Without its opening, what follows has nowhere to go: one draft is kept of it all.
  return refuse(deps, record.kind === 'case.open' ? deps.outbox.of(record.case).filter(isPending) : [record], code, facts);
}

/** Words for a case that has ended go on in its successor, or in a new case. */
async function goOn({ outbox, mint, emit }: SettlingDeps, record: OutboxRecord, successor: string | undefined, from: { readonly topic: string; readonly lang: string }): Promise<void> {
  const continues = record.case;
  const begun = successor ?? outbox.cases().find((id) => outbox.of(id).some((one) => one.kind === 'case.open' && one.body['continues'] === continues));
  const { text } = record.body;
  const into = begun ?? mint();
  await outbox.add(into, [begun === undefined ? { kind: 'case.open', body: { ...from, text, continues } } : { kind: 'message.post', body: { text } }], [record]);
  emit('continued', { case: continues, into });
}
