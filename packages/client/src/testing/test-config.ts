import { type GatewayConfig, readConfig } from '@faden/gateway';

/** The password of every agent in tests. */
export const password = 'five threads';
/** The secret site tokens are signed with in tests. */
export const siteSecret = 'A'.repeat(43);

/** Its hash with next to no work and a salt of zeros, so that browsers need not make it. */
const passwordHash = 'scrypt$2$8$1$AAAAAAAAAAAAAAAAAAAAAA$ZA2Y_VHCyRjZ9wieAiAr8ym0iG8myMFk4h9zMxXmwUw';
const topic = (id: string, label: string) => ({ id, label: { en: label }, team: { id, name: `${label} team`, responsible: 'Maria Brandt' } });
const site = (id: string, prefix: string, name: string) => ({
  id,
  prefix,
  name,
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Petra Sommer',
  languages: ['en'],
  topics: [topic('billing', 'Billing'), topic('general', 'General')],
  calendar: { timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }], exceptions: [] },
  channels: ['chat'],
  theme: { accent: '#0a5c8a' },
  origins: [`https://www.${id}.example`],
});

export function testConfig(): GatewayConfig {
  const reading = readConfig({
    demo: true,
    sites: [{ ...site('musterbank', 'MB', 'Musterbank'), channels: ['chat', 'phone'], calls: { callingNumber: '+498999998200', capacity: 1 }, identity: { keys: [{ kid: 'hs', alg: 'HS256', secret: siteSecret }] } }, site('stadtwerke', 'SM', 'Stadtwerke')],
    agents: [
      { id: 'aylin', name: 'Aylin Kaya', role: 'agent', sites: ['musterbank', 'stadtwerke'], passwordHash },
      { id: 'jonas', name: 'Jonas Weber', role: 'agent', sites: ['musterbank'], passwordHash },
    ],
  });
  if (reading.type === 'invalid') throw new Error(reading.errors.join('\n'));
  return reading.config;
}
