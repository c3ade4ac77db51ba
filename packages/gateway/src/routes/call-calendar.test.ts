import assert from 'node:assert/strict';
import { it } from 'node:test';

import { createCallHouse, fictional, told, windows } from '../testing/call-house.ts';

it('the calendar file of a call grows in SEQUENCE when it is moved and cancelled, and is there only where there is a window', async () => {
  const house = createCallHouse();
  const { access: token } = await house.customer();
  const caseId = await house.open(token);
  const [window, next] = await windows(house);
  const request = house.command('callback.request', { number: fictional(1), window });
  told((await house.give(token, caseId, request))[0]);
  const read = () => house.ask(`/cases/${caseId}/callbacks/${request.id}/calendar`, { token });
  const file = async () => (await read()).text();

  const first = await read();
  assert.deepEqual([first.headers.get('content-type'), first.headers.get('content-disposition')], ['text/calendar; charset=utf-8', 'attachment; filename="callback.ics"']);
  const uid = /UID:(.*)\r\n/.exec(await first.text())?.[1];
  await house.give(token, caseId, house.command('callback.move', { callback: request.id, window: next }));
  const moved = await file();
  assert.match(moved, /SEQUENCE:1\r\n[^]*DTSTART;TZID=Europe\/Berlin:20261123T110000/);
  await house.give(token, caseId, house.command('callback.cancel', { callback: request.id, reason: 'customer' }));
  const cancelled = await file();
  assert.match(cancelled, /METHOD:CANCEL\r\n[^]*SEQUENCE:2\r\n/);
  assert.ok([moved, cancelled].every((text) => text.includes(`UID:${uid}\r\n`)));

  const soon = house.command('callback.request', { number: fictional(2) });
  told((await house.give(token, caseId, soon))[0]);
  for (const name of [soon.id, house.id(), 'constructor']) assert.equal((await house.ask(`/cases/${caseId}/callbacks/${name}/calendar`, { token })).status, 404);
});
