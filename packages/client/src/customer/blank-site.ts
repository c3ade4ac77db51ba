import { defaultPolicies, type SiteProfile } from '@faden/protocol';

/** Stands in for a site's profile until it is known, so that words written before can be shown. */
export const blankSite = (site: string): SiteProfile => ({
  id: site,
  version: '',
  prefix: 'XX',
  name: site,
  operator: { name: site },
  supervisor: site,
  companyContact: site,
  languages: ['en'],
  topics: [],
  calendar: { always: true, timeZone: 'UTC' },
  channels: ['chat'],
  policies: defaultPolicies,
  theme: { accent: '#000000' },
});
