import type { CaseHandle, Conversation, Faden } from '@faden/client';

import type { Tab } from '../device/profile.ts';
import type { Person } from '../history/history.ts';
import { customerCalls } from './calls.ts';
import { type Act, ask, type Workshop } from './plan.ts';
import { showOn } from './screen.ts';

/** What a tab with the widget needs. */
export interface CustomerTabDeps {
  readonly workshop: Workshop;
  readonly person: Person;
  readonly tab: Tab;
  readonly faden: Faden;
  /** Cases this customer has opened, in all tabs. */
  readonly opened: Set<string>;
}

/** A customer in one tab: what they can do now, and the way out. */
export interface CustomerTab {
  readonly name: string;
  acts(): readonly Act[];
  close(): void;
}

const isOwnMessage = ({ entry, removed }: Conversation['timeline'][number]): boolean => entry.kind === 'message.posted' && entry.by.role === 'customer' && removed === undefined && entry.body !== null;

/** Puts a customer in front of a tab. */
export function createCustomerTab(deps: CustomerTabDeps): CustomerTab {
  const { workshop, person, faden, opened } = deps;
  const { history, random } = workshop;
  const tab = deps.tab.name;
  const handles = new Map<string, CaseHandle>();
  const undo: (() => void)[] = [];

  const watch = (handle: CaseHandle): void => {
    if (handles.has(handle.id)) return;
    handles.set(handle.id, handle);
    undo.push(handle.subscribe(showOn(history, person, tab, handle.id)));
  };
  undo.push(
    faden.on('refused', ({ case: caseId, command, code }) => history.add({ type: 'refused', person, case: caseId, command, code })),
    faden.on('reset', ({ case: caseId, reason }) => history.add({ type: 'announced', tab, case: caseId, reason })),
    faden.cases.list.subscribe((cases) => cases.forEach(({ id }) => watch(faden.cases.get(id)))),
  );

  const open = (): void => {
    const token = workshop.token('words');
    const topic = random.pick(['billing', 'general']);
    void faden.cases.open({ topic, text: `My bill is wrong, ${token}.`, lang: 'en' }).then((handle) => {
      opened.add(handle.id);
      history.add({ type: 'asked', person, tab, case: handle.id, kind: 'case.open', token });
      history.add({ type: 'kept', token, command: handle.id });
      watch(handle);
    });
  };

  /** What can be said in a case, with words. */
  const wordsIn = (handle: CaseHandle): readonly Act[] => {
    const say = (weight: number, kind: string, work: (words: string) => Promise<string | void>, about?: string): Act => ({
      weight,
      name: kind,
      do: () => {
        const token = workshop.token('words');
        ask(workshop, { person, tab, case: handle.id, kind, token, ...(about === undefined ? {} : { about }) }, () => work(`words ${token}`));
      },
    });
    const { timeline, understanding, resolution } = handle.value;
    const own = timeline.filter(isOwnMessage);
    const message = own.length === 0 ? undefined : random.pick(own).entry.cause;
    return [
      say(12, 'message.post', (words) => handle.send(words)),
      say(1, 'fact.record', (value) => handle.recordFact({ name: random.pick(['meter', 'order']), value })),
      say(0.2, 'escalation.raise', (words) => handle.escalate(words)),
      ...(message === undefined ? [] : [say(3, 'message.edit', (words) => handle.edit(message, words), message)]),
      ...(understanding?.answer === 'asked' ? [say(2, 'concern.correct', (words) => handle.correctUnderstanding(words))] : []),
      ...(resolution === undefined ? [] : [say(1, 'case.answer-resolution', (words) => handle.answerResolution('no', { text: words }))]),
    ];
  };

  /** What can be done in a case without words. */
  const silentIn = (handle: CaseHandle): readonly Act[] => {
    const act = (weight: number, kind: string, work: () => Promise<string | void>, about?: string): Act => ({
      weight,
      name: kind,
      do: () => ask(workshop, { person, tab, case: handle.id, kind, token: workshop.token('silent'), ...(about === undefined ? {} : { about }) }, work),
    });
    const { timeline, understanding, resolution } = handle.value;
    const own = timeline.filter(isOwnMessage);
    const message = own.length === 0 ? undefined : random.pick(own).entry.cause;
    return [
      { weight: 2, name: 'read', do: () => handle.markRead() },
      { weight: 1, name: 'typing', do: () => handle.typing() },
      ...customerCalls(workshop, { faden, conversation: handle.value, id: handle.id }, act),
      ...(message === undefined ? [] : [act(1.5, 'message.redact', () => handle.redact(message), message)]),
      ...(understanding?.answer === 'asked' ? [act(3, 'concern.confirm', () => handle.confirmUnderstanding())] : []),
      ...(resolution === undefined ? [] : [act(1, 'case.answer-resolution', () => handle.answerResolution('yes'))]),
    ];
  };

  return {
    name: tab,
    acts: () => {
      const ready = [...handles.values()].filter(({ value }) => value.phase === 'ready' || value.phase === 'loading');
      const opening: readonly Act[] = opened.size < 2 ? [{ weight: opened.size === 0 ? 20 : 0.5, name: 'case.open', do: open }] : [];
      return ready.length === 0 ? opening : [...opening, ...wordsIn(random.pick(ready)), ...silentIn(random.pick(ready))];
    },
    close: () => {
      for (const step of undo.splice(0)) step();
      history.add({ type: 'closed', tab });
    },
  };
}
