import type { Role } from './people.ts';

/** Whether a role speaks for the company: people of the centre and of the company itself, not the clock, not a bot. */
export function isStaff(role: Role): boolean {
  return role === 'agent' || role === 'supervisor' || role === 'company';
}
