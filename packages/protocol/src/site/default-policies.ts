import type { Policies } from './profile.ts';

const MINUTE = 60_000;

/** What holds where a site sets nothing else. */
export const defaultPolicies: Policies = {
  editMs: 15 * MINUTE,
  fileBytes: 10 * 1024 * 1024,
  fileTypes: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf', 'text/plain'],
  nextUpdateDays: 1,
  nextUpdateCompanyDays: 2,
  handoverMs: 15 * MINUTE,
  escalationMs: 3 * MINUTE,
  escalationCompanyDays: 2,
  consultDays: 2,
  silenceDays: 14,
  reopenDays: 90,
  accountNumbers: 'masked',
};
