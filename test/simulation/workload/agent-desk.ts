import type { Desk, DeskCaseHandle } from '@faden/client';
import type { AgentCommands } from '@faden/protocol';

import type { Person } from '../history/history.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import { agentCalls, urgentAmong } from './calls.ts';
import { type Act, ask, type Workshop } from './plan.ts';
import { showOn } from './screen.ts';

/** What an agent at a desk needs. */
export interface AgentDeskDeps {
  readonly workshop: Workshop;
  readonly time: VirtualTime;
  readonly person: Person;
  readonly agent: string;
  readonly tab: string;
  readonly desk: Desk;
}

/** An agent at a desk: what they can do now, and the way out. */
export interface AgentDesk {
  readonly name: string;
  acts(): readonly Act[];
  close(): void;
}

/** Puts an agent in front of a desk. They sign in, again and again if need be, and follow every case of the inbox. */
export function createAgentDesk(deps: AgentDeskDeps): AgentDesk {
  const { workshop, person, tab, desk, time } = deps;
  const { history, random } = workshop;
  const handles = new Map<string, DeskCaseHandle>();
  const undo: (() => void)[] = [];
  let state: 'open' | 'closed' = 'open';

  const watch = (caseId: string): void => {
    if (state === 'closed' || handles.has(caseId)) return;
    const handle = desk.case(caseId);
    handles.set(caseId, handle);
    undo.push(handle.subscribe(showOn(history, person, tab, caseId)));
  };
  const enter = async (): Promise<void> => {
    if ((await desk.resume()) !== null || state === 'closed') return;
    await desk.signIn(deps.agent, 'password');
  };
  const start = (): void => {
    if (state === 'closed') return;
    enter().then(
      () => undo.push(desk.inbox.subscribe((rows) => rows.forEach(({ id }) => watch(id)))),
      () => void undo.push(time.after(2000, start)),
    );
  };
  start();

  const actsIn = (handle: DeskCaseHandle): readonly Act[] => {
    const give = <K extends keyof AgentCommands & string>(weight: number, kind: K, body: (words: string) => AgentCommands[K], about?: string): Act => ({
      weight,
      name: kind,
      do: () => {
        const token = workshop.token(JSON.stringify(body('?')).includes('?') ? 'words' : 'silent');
        ask(workshop, { person, tab, case: handle.id, kind, token, ...(about === undefined ? {} : { about }) }, () => handle.give(kind, body(`words ${token}`)));
      },
    });
    const { timeline, owner, understanding, resolution, handover, escalation, consults, status } = handle.value;
    const own = timeline.filter(({ entry, removed }) => entry.kind === 'message.posted' && entry.by.actor === deps.agent && removed === undefined);
    const message = own.length === 0 ? undefined : random.pick(own).entry.cause;
    const isOwner = owner?.type === 'agent' && owner.id === deps.agent;
    const consult = consults[0]?.name;
    return [
      give(8, 'message.post', (text) => ({ text })),
      give(isOwner ? 0.2 : 8, 'owner.take', () => ({})),
      give(1, 'note.add', (text) => ({ text })),
      give(1, 'fact.record', (value) => ({ name: 'order', value })),
      give(understanding === undefined ? 3 : 0.7, 'concern.restate', (text) => ({ points: [{ id: 'a', text }, { id: 'b', text: 'the second point' }] })),
      give(1, 'case.change-status', (text) => ({ to: random.pick(['in-progress', 'waiting-customer']), text })),
      give(0.5, 'consult.ask', (question) => ({ of: 'company', question })),
      { weight: 2, name: 'read', do: () => handle.markRead() },
      { weight: 1, name: 'typing', do: () => handle.typing() },
      ...agentCalls(workshop, { handle, agent: deps.agent }, give),
      ...(isOwner && handover === undefined ? [give(1, 'handover.offer', (text) => ({ to: deps.agent === 'aylin' ? 'jonas' : 'aylin', reason: text, summary: 'All is said.' }))] : []),
      ...(handover === undefined ? [] : [give(2, handover.to.id === deps.agent ? 'handover.accept' : 'handover.cancel', () => ({ handover: handover.name }))]),
      ...(escalation === undefined || escalation.answered ? [] : [give(2, 'escalation.answer', (text) => ({ escalation: escalation.name, text }))]),
      ...(consult === undefined ? [] : [give(2, 'consult.answer', (text) => ({ consult, text }))]),
      ...(message === undefined ? [] : [give(1, 'message.edit', (text) => ({ message, text }), message), give(0.7, 'message.redact', () => ({ message }), message)]),
      ...(isOwner && understanding !== undefined && resolution === undefined && status !== 'resolved' ? [give(3, 'case.propose-resolution', (text) => ({ answers: understanding.points.map(({ id: point }) => ({ point, text })) }))] : []),
    ];
  };

  return {
    name: tab,
    acts: () => {
      const ready = [...handles.values()].filter(({ value }) => value.phase === 'ready');
      return ready.length === 0 ? [] : actsIn(random.pick(urgentAmong(ready)));
    },
    close: () => {
      state = 'closed';
      for (const step of undo.splice(0)) step();
      history.add({ type: 'closed', tab });
    },
  };
}
