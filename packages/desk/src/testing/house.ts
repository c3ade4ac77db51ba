import { defaultPolicies, type RoleCard, type SiteProfile } from '@faden/protocol';

const weekdays = (from: string, to: string): SiteProfile['calendar'] => ({ timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from, to }], exceptions: [] });
const team = (id: string, name: string, responsible: string) => ({ id, name, responsible });

const shared = { version: 'v1', operator: { name: 'Rhein-Dialog GmbH' }, supervisor: 'Maria Brandt', languages: ['en', 'de'], channels: ['chat' as const], policies: defaultPolicies };

/** The two invented brands of the tests. */
export const houseSites: readonly SiteProfile[] = [
  {
    ...shared,
    id: 'musterbank',
    prefix: 'MB',
    name: 'Musterbank',
    companyContact: 'Sabine Roth',
    topics: [
      { id: 'billing', label: { en: 'Bill and fees', de: 'Rechnung und Gebühren' }, team: team('billing', 'Team Rechnung', 'Maria Brandt') },
      { id: 'technology', label: { en: 'Online banking', de: 'Online-Banking' }, team: team('technology', 'Team Technik', 'Jonas Weber') },
    ],
    calendar: weekdays('08:00', '18:00'),
    theme: { accent: '#0b5d57' },
  },
  {
    ...shared,
    id: 'stadtwerke',
    prefix: 'SM',
    name: 'Stadtwerke Musterstadt',
    companyContact: 'Thomas Lindner',
    topics: [
      { id: 'billing', label: { en: 'Bill and instalments', de: 'Rechnung und Abschlag' }, team: team('billing', 'Team Abrechnung', 'Maria Brandt') },
      { id: 'meter-reading', label: { en: 'Meter reading', de: 'Zählerstand' }, team: team('meter-reading', 'Team Zähler', 'Aylin Kaya') },
    ],
    calendar: weekdays('07:00', '19:00'),
    theme: { accent: '#8a4a12' },
  },
];

/** Somebody who answers for both brands. */
export interface HouseAgent {
  readonly id: string;
  readonly name: string;
  readonly role: 'agent' | 'supervisor';
  readonly decides: string;
}

/** The people of the tests; the password of each is `faden`. */
export const houseAgents: readonly HouseAgent[] = [
  { id: 'aylin', name: 'Aylin Kaya', role: 'agent', decides: 'refunds up to 50 €, new bills' },
  { id: 'jonas', name: 'Jonas Weber', role: 'agent', decides: 'refunds up to 200 €, new bills' },
  { id: 'maria', name: 'Maria Brandt', role: 'supervisor', decides: 'refunds up to 1,000 €' },
];

/** The card an agent shows to customers of a brand. */
export const cardFor = ({ id, name, decides }: HouseAgent, site: SiteProfile): RoleCard => ({
  agent: id,
  name,
  employer: site.operator.name,
  onBehalfOf: site.name,
  decides,
  supervisor: site.supervisor,
  version: `${id}-1`,
});
