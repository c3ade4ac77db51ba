import type { Conversation } from '@faden/client';

import type { History, Person, ShownItem } from '../history/history.ts';

/** Writes down what a screen shows of a case, at every change that a person could see. */
export function showOn(history: History, person: Person, tab: string, caseId: string): (conversation: Conversation) => void {
  let before = '';
  return ({ phase, timeline, read }) => {
    const items = timeline.map(({ entry, delivery, versions }): ShownItem => ({
      id: entry.id,
      kind: entry.kind,
      delivery,
      ...(entry.seq === undefined ? {} : { seq: entry.seq }),
      body: entry.body,
      versions: versions?.map(({ text }) => text) ?? [],
    }));
    const now = JSON.stringify([phase, items, read]);
    if (now === before) return;
    before = now;
    history.add({ type: 'shown', person, tab, case: caseId, phase, items, read });
  };
}
