import type { CallWindow } from '@faden/protocol';

import { calendarFile } from '../calendar/calendar-file.ts';
import { calendarWords } from '../calendar/calendar-words.ts';
import { managedCallback } from '../calls/managed-callback.ts';
import { route } from '../http/route.ts';
import { callbackOf } from './callback-links.ts';
import { notFound, readableCase } from './case-access.ts';

/** `GET /v1/cases/{case}/callbacks/{name}/calendar`: the call for somebody's own calendar. */
export const readCalendar = route({
  method: 'GET',
  path: '/v1/cases/{case}/callbacks/{name}/calendar',
  summary: 'A calendar file of a call that has a window; after a change the file with the higher SEQUENCE replaces it, after a cancellation it takes it away.',
  who: 'holder',
  answers: { 200: 'text/calendar' },
  answer: ({ principal, params }, { store, erasures, directory, clock }) => erasures.read(params.case ?? '', async () => {
    const record = await readableCase(store, principal, params.case ?? '');
    const name = params.name ?? '';
    const { status, sequence } = callbackOf(record, name);
    const shown = await managedCallback(store.timeline, record, name);
    if (shown?.window === undefined) throw notFound();
    const site = directory.site(record.site)?.profile.name ?? record.site;
    const words = calendarWords(record.state.case.lang);
    const isCancelled = status === 'cancelled';
    const file = calendarFile({
      uid: `${name}@${record.site}.faden`,
      sequence: isCancelled ? sequence + 1 : sequence,
      status: isCancelled ? 'cancelled' : 'confirmed',
      window: shown.window satisfies CallWindow,
      summary: words.summary(site),
      description: words.description({ site, reference: record.row.inbox.reference, number: shown.callingNumber }),
      now: clock.now(),
    });
    return new Response(file, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="callback.ics"' } });
  }),
});
