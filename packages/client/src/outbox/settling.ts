import type { EngineEvents } from '../engine/engine-events.ts';
import type { Timers } from '../engine/timers.ts';
import type { Outbox } from './outbox.ts';
import { offered, sent } from './outbox-record.ts';
import type { Refusals, RefusalsDeps } from './refusals.ts';
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
export interface SettlingDeps extends Omit<RefusalsDeps, 'offerAgain' | 'offeredAgain'> {
  readonly outbox: Outbox;
  readonly timers: Timers;
  emit<K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void;
  /** Entries of this case exist up to this seq. */
  onReached(caseId: string, seq: number): void;
  /** Brings what deals with refusals, which most conversations never meet. */
  refusals(deps: RefusalsDeps): Promise<Refusals>;
}

/** The bookkeeper of one outbox. */
export function createSettling(deps: SettlingDeps): Settling {
  const { outbox, timers, emit } = deps;
  const offeredAgain = new Set<string>();
  const offerAgain = (caseId: string): Promise<void> =>
    outbox.change(
      outbox.of(caseId).filter((record) => record.state === 'sent'),
      offered,
    );
  const refusals = (): Promise<Refusals> => deps.refusals({ ...deps, offerAgain, offeredAgain });

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
      for (const one of settled) if (one.type === 'refused') await (await refusals()).settle(one);
    },
    onMissing: async (caseId, code) => (await refusals()).missing(caseId, code),
  };
}
