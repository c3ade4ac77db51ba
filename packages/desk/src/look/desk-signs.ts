import { signs as shared } from '@faden/elements/look';

/** Signs only the desk needs, drawn like the shared ones: one path on a 24 grid between 3.5 and 20.5. */
const own = {
  inbox: 'M3.8 13.2 6.4 5.4a1.6 1.6 0 0 1 1.5-1.1h8.2a1.6 1.6 0 0 1 1.5 1.1l2.6 7.8v4.4a2 2 0 0 1-2 2H5.8a2 2 0 0 1-2-2ZM3.8 13.2h4.6l1.2 2.6h4.8l1.2-2.6h4.6',
  archive: 'M4.4 4.4h15.2a.9.9 0 0 1 .9.9v2.8a.9.9 0 0 1-.9.9H4.4a.9.9 0 0 1-.9-.9V5.3a.9.9 0 0 1 .9-.9ZM5.2 9v8.6a2 2 0 0 0 2 2h9.6a2 2 0 0 0 2-2V9M9.8 13h4.4',
  person: 'M15.6 8.2a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0ZM4.8 20a7.2 7.2 0 0 1 14.4 0',
  lock: 'M7 10.6h10a1.8 1.8 0 0 1 1.8 1.8v6a1.8 1.8 0 0 1-1.8 1.8H7a1.8 1.8 0 0 1-1.8-1.8v-6A1.8 1.8 0 0 1 7 10.6ZM8.2 10.4V7.8a3.8 3.8 0 0 1 7.6 0v2.6',
  note: 'M5.8 3.9h12.4a1.9 1.9 0 0 1 1.9 1.9v8.6l-5.7 5.7H5.8a1.9 1.9 0 0 1-1.9-1.9V5.8a1.9 1.9 0 0 1 1.9-1.9ZM20 14.4h-3.8a1.9 1.9 0 0 0-1.9 1.9v3.8',
  shield: 'M12 3.6 5 6v5.4c0 4.1 2.7 7.4 7 9 4.3-1.6 7-4.9 7-9V6ZM8.8 11.9l2.3 2.3 4.2-4.4',
  tag: 'M10.2 5h8.3a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-8.3L3.6 14.6V9.4ZM7.6 12a1.1 1.1 0 1 0 2.2 0 1.1 1.1 0 1 0-2.2 0Z',
  plus: 'M12 4.6v14.8M4.6 12h14.8',
  bin: 'M4.4 6.8h15.2M9.4 6.6V4.9a1 1 0 0 1 1-1h3.2a1 1 0 0 1 1 1v1.7M6.4 6.8l.8 11.6a1.9 1.9 0 0 0 1.9 1.7h5.8a1.9 1.9 0 0 0 1.9-1.7l.8-11.6',
  down: 'M5.4 9.2 12 15.8l6.6-6.6',
} as const;

/** Every sign the desk draws, by name. */
export const deskSigns = { ...shared, ...own } as const;
/** The name of a sign. */
export type SignName = keyof typeof deskSigns;
