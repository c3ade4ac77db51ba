import { defaultPolicies } from '../site/default-policies.ts';
import type { SiteProfile } from '../site/profile.ts';
import { bavaria } from '../time/fixtures/bavaria.ts';

const service = { id: 'service', name: 'Kundenservice', responsible: 'Maria Brandt' };

/** The profile of the invented bank that the tests of the rules play at. */
export const bankSite: SiteProfile = {
  id: 'musterbank',
  version: 'v1',
  prefix: 'MB',
  name: 'Musterbank',
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Karl Stein',
  languages: ['de', 'en'],
  topics: [
    { id: 'billing', label: { de: 'Rechnung' }, team: service },
    { id: 'technology', label: { de: 'Technik' }, team: { id: 'tech', name: 'Technik', responsible: 'Jonas Weber' } },
    {
      id: 'card-loss',
      label: { de: 'Karte verloren' },
      team: service,
      calendar: { always: true, timeZone: 'Europe/Berlin' },
    },
  ],
  calendar: bavaria,
  channels: ['chat', 'phone', 'email'],
  policies: defaultPolicies,
  theme: { accent: '#004488' },
};
