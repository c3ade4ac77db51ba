export { identify, logout } from './change-identity.ts';
export { subjectOf } from './subject-of.ts';
