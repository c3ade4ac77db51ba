import type { Route } from '../http/route.ts';
import { reportAbsence } from './absence.ts';
import { endSession, refreshSession } from './all-sessions.ts';
import { readAvailability, readSlots } from './availability.ts';
import { readCalendar } from './call-calendar.ts';
import { linkCallback, readManaged } from './callback-links.ts';
import { listCases, readEntries, readSnapshot } from './cases.ts';
import { giveCommands } from './commands.ts';
import { openSession } from './customer-sessions.ts';
import { readAgents, readInbox } from './desk.ts';
import { readCallbacks } from './desk-callbacks.ts';
import { signIn } from './desk-sessions.ts';
import { downloadFile, uploadFile } from './files.ts';
import { phoneHook } from './hooks.ts';
import { holdWindow } from './holds.ts';
import { listen, signal } from './live.ts';
import { health, readMetrics, ready } from './operations.ts';
import { readFacts, readReport } from './reports.ts';
import { readSite } from './sites.ts';
import { askForLink, readLinkedCase, revokeLinks } from './status-links.ts';
import { readTranscript } from './transcript.ts';

/** Every resource there is but its own description. Routing, `openapi.json` and the tests of access all read this one table. */
export const routeTable: readonly Route[] = [
  readSite, readAvailability, readSlots, readFacts, holdWindow,
  openSession, refreshSession, endSession,
  giveCommands,
  listCases, readSnapshot, readEntries,
  linkCallback, readManaged, readCalendar,
  readTranscript,
  askForLink, readLinkedCase, revokeLinks,
  listen, signal,
  uploadFile, downloadFile,
  signIn, readInbox, readCallbacks, readAgents, readReport, reportAbsence,
  phoneHook,
  health, ready, readMetrics,
];
