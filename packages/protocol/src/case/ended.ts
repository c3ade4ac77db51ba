import type { CaseStatus } from '../basics/case-status.ts';

const ENDED: readonly CaseStatus[] = ['closed', 'withdrawn', 'merged'];

/** Whether a case in this status is over: nobody owes anybody a next step. */
export const isEnded = (status: CaseStatus): boolean => ENDED.includes(status);
