import { callbackEntries } from './callback-entries.ts';
import { caseEntries } from './case-entries.ts';
import { commitmentEntries } from './commitment-entries.ts';
import { contactEntries } from './contact-entries.ts';
import { internalEntries } from './internal-entries.ts';
import { noticeEntries } from './notice-entries.ts';
import { peopleEntries } from './people-entries.ts';
import { privacyEntries } from './privacy-entries.ts';
import { purposeEntries } from './purpose-entries.ts';
import { truthEntries } from './truth-entries.ts';
import { understandingEntries } from './understanding-entries.ts';
import { wordsEntries } from './words-entries.ts';

/** The body schema of every kind of public entry. The gateway checks what it writes with them; clients trust their gateway and read the envelope only. */
export const publicBodies = {
  ...caseEntries,
  ...wordsEntries,
  ...peopleEntries,
  ...understandingEntries,
  ...truthEntries,
  ...commitmentEntries,
  ...callbackEntries,
  ...contactEntries,
  ...privacyEntries,
  ...purposeEntries,
  ...noticeEntries,
} as const;

/** The body schema of every kind of internal entry. */
export const internalBodies = internalEntries;
