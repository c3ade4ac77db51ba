/** The password of every agent of the mock. It protects nothing: all of it lies in the page. */
export const mockPassword = 'faden';

const passwordHash = 'scrypt$16$1$1$ZmFkZW4tbW9jay1zYWx0IQ$X20Y8PPl4JhalANOxu4GDkYWFyW8ApOtsVee3h_pCIk';

const weekdays = (from: string, to: string) => ({ timeZone: 'Europe/Berlin', weekly: [{ days: [1, 2, 3, 4, 5], from, to }], exceptions: [] });
const team = (id: string, name: string, responsible: string) => ({ id, name, responsible });

const musterbank = {
  id: 'musterbank',
  prefix: 'MB',
  name: 'Musterbank',
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Sabine Roth',
  languages: ['de', 'en'],
  channels: ['chat', 'phone'],
  telephone: '+498999998100',
  calls: { callingNumber: '+498999998200', capacity: 3 },
  waiting: { handlingSeconds: 360 },
  theme: { accent: '#0b5d57' },
  calendar: weekdays('08:00', '18:00'),
  topics: [
    { id: 'billing', label: { de: 'Rechnung und Gebühren', en: 'Bill and fees' }, team: team('billing', 'Team Rechnung', 'Maria Brandt') },
    { id: 'technology', label: { de: 'Online-Banking und Technik', en: 'Online banking' }, team: team('technology', 'Team Technik', 'Jonas Weber') },
    { id: 'general', label: { de: 'Etwas anderes', en: 'Something else' }, team: team('general', 'Team Musterbank', 'Maria Brandt') },
  ],
  origins: [],
};

const stadtwerke = {
  id: 'stadtwerke',
  prefix: 'SM',
  name: 'Stadtwerke Musterstadt',
  operator: { name: 'Rhein-Dialog GmbH' },
  supervisor: 'Maria Brandt',
  companyContact: 'Thomas Lindner',
  languages: ['de', 'en'],
  channels: ['chat', 'phone'],
  telephone: '+492214710100',
  calls: { callingNumber: '+492214710200', capacity: 3 },
  waiting: { handlingSeconds: 300 },
  theme: { accent: '#8a4a12' },
  calendar: weekdays('07:00', '19:00'),
  topics: [
    { id: 'billing', label: { de: 'Rechnung und Abschlag', en: 'Bill and instalments' }, team: team('billing', 'Team Abrechnung', 'Maria Brandt') },
    { id: 'meter-reading', label: { de: 'Zählerstand und Datenänderung', en: 'Meter reading and change of data' }, team: team('meter-reading', 'Team Zähler', 'Aylin Kaya') },
  ],
  origins: [],
};

const agent = (id: string, name: string, role: string, decides: string) => ({
  id,
  name,
  role,
  sites: ['musterbank', 'stadtwerke'],
  decides,
  supervisor: 'Maria Brandt',
  passwordHash,
});

/** Two fictional companies and three people who answer for both, in the form of `faden.config.json`. */
export const mockConfig: unknown = {
  demo: true,
  sites: [musterbank, stadtwerke],
  agents: [
    agent('aylin', 'Aylin Kaya', 'agent', 'Gutschriften bis 50 €, neue Rechnungen'),
    agent('jonas', 'Jonas Weber', 'agent', 'Gutschriften bis 200 €, neue Rechnungen'),
    agent('maria', 'Maria Brandt', 'supervisor', 'Gutschriften bis 1.000 €'),
  ],
};
