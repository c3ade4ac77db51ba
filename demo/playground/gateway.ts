/** The gateway's address everywhere in the playground. It does not exist: the mock answers for it. */
export const gateway = 'https://contact.example';

/** The site everything happens at. */
export const site = 'musterbank';
