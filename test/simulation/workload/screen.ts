import type { Conversation } from '@faden/client';

import type { History, Person, ShownItem } from '../history/history.ts';

/** Writes down what a screen shows of a case, at every change that a person could see. */
export function showOn(history: History, person: Person, tab: string, caseId: string): (conversation: Conversation) => void {
  let before = '';
  return ({ phase, timeline, read, callbacks }) => {
    const items = timeline.map(({ entry, delivery, versions }): ShownItem => ({
      id: entry.id,
      kind: entry.kind,
      delivery,
      ...(entry.seq === undefined ? {} : { seq: entry.seq }),
      body: entry.body,
      versions: versions?.map(({ text }) => text) ?? [],
    }));
    const calls = callbacks.map(({ name, status, window }) => ({ name, status, ...(window && { start: window.start }) }));
    const now = JSON.stringify([phase, items, read, calls]);
    if (now === before) return;
    before = now;
    history.add({ type: 'shown', person, tab, case: caseId, phase, items, read, ...(calls.length > 0 && { callbacks: calls }) });
  };
}
