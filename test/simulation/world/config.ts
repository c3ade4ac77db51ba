import { type GatewayConfig, readConfig } from '@faden/gateway';
import { type Calendar, MINUTE_MS, type SlotRules } from '@faden/protocol';

/** Somebody is always there. */
export const CALENDAR: Calendar = { always: true, timeZone: 'Europe/Berlin' };
/** Windows for calls: short ones, since worlds are, of which each holds one call. */
export const SLOTS: SlotRules = { slotMinutes: 5, leadMs: MINUTE_MS, workingDays: 1 };
export const CAPACITY = 1;
// More than people in a world ask for: what a budget refuses teaches nothing about the rest.
const PLENTY = 1000;

const passwordHash = `scrypt$16384$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const site = (id: string, prefix: string) => ({
  id,
  prefix,
  name: id,
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Sabine Roth',
  languages: ['en', 'de'],
  topics: [
    { id: 'billing', label: { en: 'Billing', de: 'Rechnung' }, team: { id: 'billing-team', name: 'Billing', responsible: 'Aylin Kaya' } },
    { id: 'general', label: { en: 'General', de: 'Allgemein' }, team: { id: 'general-team', name: 'General', responsible: 'Jonas Weber' } },
  ],
  calendar: CALENDAR,
  channels: ['chat', 'phone'],
  calls: { slotMinutes: SLOTS.slotMinutes, leadMinutes: SLOTS.leadMs / MINUTE_MS, days: SLOTS.workingDays, capacity: CAPACITY, perNumber: PLENTY, perPrefix: PLENTY, perCustomer: PLENTY, perSite: PLENTY },
  theme: { accent: '#0b5d57' },
  origins: [`https://www.${id}.example`],
});

const agent = (id: string, name: string, role: string) => ({ id, name, role, sites: ['musterbank', 'stadtwerke'], decides: 'refunds up to 50 euros', passwordHash });

/** The configuration of every simulated world: two sites, two agents and a supervisor, always open. */
export function worldConfig(): GatewayConfig {
  const read = readConfig({
    demo: true,
    sites: [site('musterbank', 'MB'), site('stadtwerke', 'SW')],
    agents: [agent('aylin', 'Aylin Kaya', 'agent'), agent('jonas', 'Jonas Weber', 'agent'), agent('maria', 'Maria Brandt', 'supervisor')],
  });
  if (read.type === 'invalid') throw new Error(read.errors.join('\n'));
  return read.config;
}
