import { FadenError } from '@faden/protocol';

import type { NewCommand } from '../outbox/outbox.ts';
import { refuseShape } from '../outbox/refuse-shape.ts';
import { type Customer, lose } from './customer.ts';

/** Keeps what a customer writes. Rejects what could never be accepted, and whatever the device cannot keep. */
export interface Giving {
  /** Keeps commands of a case, all or none; resolves with their names once they are safe. */
  giveAll(caseId: string, commands: readonly NewCommand[]): Promise<readonly string[]>;
  /** Keeps one command; resolves with its name. */
  give(caseId: string, kind: string, body: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Gives commands in a customer's name; whoever turns out to be somebody else loses what this tab holds. */
export function createGiving(customer: Customer): Giving {
  async function giveAll(caseId: string, commands: readonly NewCommand[]): Promise<readonly string[]> {
    for (const { body } of commands) refuseShape(body);
    await customer.accounts.act();
    return customer.engine.give(caseId, commands).catch((error: unknown) => {
      if (error instanceof FadenError && error.code === 'identity_changed') lose(customer);
      throw error;
    });
  }

  return {
    giveAll,
    async give(caseId, kind, body) {
      const [name = ''] = await giveAll(caseId, [{ kind, body }]);
      return name;
    },
  };
}
