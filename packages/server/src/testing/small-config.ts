import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The smallest configuration with one site `acme`, open at any time, as an object. */
export const smallConfig = {
  sites: [{
    id: 'acme', prefix: 'AC', name: 'Acme', operator: { name: 'Acme' }, supervisor: 'Ada Ash', companyContact: 'Bea Birch',
    languages: ['en'], channels: ['chat'], theme: { accent: '#0b5d57' }, origins: ['https://www.acme.example'],
    calendar: { always: true, timeZone: 'Europe/Berlin' },
    topics: [{ id: 'general', label: { en: 'General' }, team: { id: 'team', name: 'Team', responsible: 'Ada Ash' } }],
  }],
  agents: [],
};

/** Writes a configuration into a directory and says where. */
export function writeConfig(directory: string, config: unknown = smallConfig): string {
  const file = join(directory, 'faden.config.json');
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
  return file;
}
