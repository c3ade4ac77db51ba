import { FadenError } from '@faden/protocol';

import type { Engine } from '../engine/engine.ts';
import { refuseShape } from '../outbox/refuse-shape.ts';

/** Commands whose giver waits for the gateway's word. */
export interface Answers {
  /** Keeps a command and resolves with its name once it is accepted; rejects when it is refused. */
  give(caseId: string, kind: string, body: Readonly<Record<string, unknown>>): Promise<string>;
  /** Nobody will answer any more. */
  reject(error: FadenError): void;
}

/** Listens to an engine for the answers. */
export function createAnswers(engine: Engine, mint: () => string): Answers {
  const waiting = new Map<string, { resolve(name: string): void; reject(error: FadenError): void }>();

  engine.events.on('accepted', ({ command }) => {
    waiting.get(command)?.resolve(command);
    waiting.delete(command);
  });
  engine.events.on('refused', ({ case: caseId, command, code, successor, missing }) => {
    const one = waiting.get(command);
    if (!one) return;
    waiting.delete(command);
    // Whoever gave it has the words still; nothing of a refused command stays on screen.
    const records = engine.held.outbox.of(caseId).filter((record) => record.id === command);
    void engine.held.outbox.change(records, () => null).catch(() => undefined);
    one.reject(new FadenError(code, 'The gateway refused the command', { ...(successor === undefined ? {} : { successor }), ...(missing === undefined ? {} : { missing }) }));
  });

  return {
    async give(caseId, kind, body) {
      refuseShape(body);
      const id = mint();
      // Waits before it gives: the answer may be faster than the note that it was kept.
      const answer = new Promise<string>((resolve, reject) => waiting.set(id, { resolve, reject }));
      await engine.give(caseId, [{ id, kind, body }]).catch((error: unknown) => {
        waiting.delete(id);
        throw error;
      });
      return answer;
    },
    reject(error) {
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    },
  };
}
