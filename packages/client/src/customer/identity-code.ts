export { identify } from './identify.ts';
export { subjectOf } from './subject-of.ts';
