import type { CaseStatus } from '@faden/protocol';

import type { WordKey } from '../words/catalogue.ts';
import type { Say } from '../words/use-words.ts';

const keys: Readonly<Record<CaseStatus, WordKey>> = {
  received: 'statusReceived',
  'in-progress': 'statusInProgress',
  'waiting-customer': 'statusWaitingCustomer',
  'waiting-company': 'statusWaitingCompany',
  'waiting-third-party': 'statusWaitingThirdParty',
  resolved: 'statusResolved',
  closed: 'statusClosed',
  withdrawn: 'statusWithdrawn',
  merged: 'statusMerged',
};

/** A status in words: the state, and whose turn it is. */
export const statusWord = (status: CaseStatus, brand: string, t: Say): string => t(keys[status], { brand });
