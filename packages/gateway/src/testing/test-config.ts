import { readConfig } from '../config/read-config.ts';
import type { GatewayConfig } from '../config/config-schema.ts';
import { testPasswordHash } from './test-password.ts';

const calendar = { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: [] };

const site = (id: string, prefix: string, name: string) => ({
  id, prefix, name,
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Petra Sommer',
  languages: ['de', 'en'],
  topics: [
    { id: 'billing', label: { de: 'Rechnung', en: 'Billing' }, team: { id: 'billing', name: 'Rechnungsteam', responsible: 'Maria Brandt' } },
    { id: 'general', label: { de: 'Allgemeines', en: 'General' }, team: { id: 'service', name: 'Serviceteam', responsible: 'Maria Brandt' } },
    { id: 'outage', label: { de: 'Störung', en: 'Outage' }, team: { id: 'outage', name: 'Störungsdienst', responsible: 'Maria Brandt' }, calendar: { always: true, timeZone: 'Europe/Berlin' } },
  ],
  calendar,
  channels: ['chat'],
  theme: { accent: '#0a5c8a' },
  origins: [`https://www.${id}.example`, `https://shop.${id}.example:8443`],
});

/** As somebody would write it in a file. */
export const rawTestConfig = () => ({
  demo: true,
  sites: [
    { ...site('musterbank', 'MB', 'Musterbank'), identity: { keys: [{ kid: 'hs', alg: 'HS256', secret: 'A'.repeat(43) }] } },
    site('stadtwerke', 'SM', 'Stadtwerke Musterstadt'),
  ],
  agents: [
    { id: 'aylin', name: 'Aylin Kaya', role: 'agent', sites: ['musterbank', 'stadtwerke'], passwordHash: testPasswordHash },
    { id: 'jonas', name: 'Jonas Weber', role: 'agent', sites: ['musterbank'], passwordHash: testPasswordHash },
    { id: 'maria', name: 'Maria Brandt', role: 'supervisor', sites: ['musterbank', 'stadtwerke'], passwordHash: testPasswordHash },
    { id: 'stella', name: 'Stella Stadt', role: 'agent', sites: ['stadtwerke'], passwordHash: testPasswordHash },
  ],
});

export function testConfig(change: (raw: ReturnType<typeof rawTestConfig>) => unknown = (raw) => raw): GatewayConfig {
  const reading = readConfig(change(rawTestConfig()));
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  return reading.config;
}
