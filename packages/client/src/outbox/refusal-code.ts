export { createRefusals } from './refusals.ts';
export { anew, failedWith } from './second-try.ts';
