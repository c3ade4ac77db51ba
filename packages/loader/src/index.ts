export { defineFaden } from './define.ts';
export { FadenContact } from './faden-contact.ts';
