import type { Conversation, DeskCaseHandle, Faden } from '@faden/client';
import { type AgentCommands, type CallbackView, slotsFrom } from '@faden/protocol';

import { CALENDAR, SLOTS } from '../world/config.ts';
import type { Act, Workshop } from './plan.ts';

/** Few telephones in the whole world, so that different people ask for the same one. */
const NUMBERS = ['030 23125 001', '030 23125 002'] as const;

const ended: readonly CallbackView['status'][] = ['completed', 'unreachable', 'cancelled', 'refused'];
const openIn = ({ callbacks }: Conversation): readonly CallbackView[] => callbacks.filter(({ status }) => !ended.includes(status));

/** What a customer can do about calls in one case. `give` asks the SDK and writes down what it says. */
export function customerCalls(
  { random, calls, now }: Workshop,
  { faden, conversation, id }: { readonly faden: Faden; readonly conversation: Conversation; readonly id: string },
  give: (weight: number, kind: string, work: () => Promise<string>) => Act,
): readonly Act[] {
  if (calls === 'none') return [];
  const window = random.pick(slotsFrom(CALENDAR, now(), SLOTS).slice(0, 3)).window;
  const wish = random.chance(0.5) ? { window } : {};
  const open = openIn(conversation);
  const one = open.length === 0 ? undefined : random.pick(open).name;
  return [
    ...(open.length > 2 ? [] : [give(16, 'callback.request', async () => (await faden.callbacks.request({ case: id, number: random.pick(NUMBERS), ...wish, otherwise: random.pick(['next', 'ask']) })).callback)]),
    ...(one === undefined ? [] : [give(4, 'callback.move', () => faden.callbacks.move({ case: id, callback: one, window })), give(2, 'callback.cancel', () => faden.callbacks.cancel({ case: id, callback: one }))]),
  ];
}

/** The cases an agent looks at: those with a call in somebody's hands or just tried, else all. */
export function urgentAmong(handles: readonly DeskCaseHandle[]): readonly DeskCaseHandle[] {
  const urgent = handles.filter(({ value }) => openIn(value).some(({ status, attempts }) => status === 'accepted' || status === 'calling' || status === 'connected' || attempts.length > 0));
  return urgent.length > 0 ? urgent : handles;
}

type Give = <K extends keyof AgentCommands & string>(weight: number, kind: K, body: (words: string) => AgentCommands[K]) => Act;

/** What an agent can do about the calls of one case. */
export function agentCalls({ random }: Workshop, { handle, agent }: { readonly handle: DeskCaseHandle; readonly agent: string }, give: Give): readonly Act[] {
  const open = openIn(handle.value);
  const answers = (text: string) => handle.value.understanding?.points.map(({ id: point }) => ({ point, text })) ?? [];
  // Somebody in a hurry, who would close the case before the call.
  const hurry = open.length === 0 ? [] : [give(15, 'owner.take', () => ({})), give(15, 'case.propose-resolution', (text) => ({ answers: answers(text), text }))];
  return [...hurry, ...open.flatMap((call): readonly Act[] => {
    const { name: callback, status, attempts } = call;
    const attempt = attempts.length + 1;
    if (status === 'calling') return [give(60, 'callback.report', () => ({ callback, attempt, result: random.pick(['no-answer', 'busy', 'failed', 'voicemail', 'busy', 'failed']) })), give(30, 'callback.connect', () => ({ callback, attempt }))];
    if (status === 'connected') return [give(60, 'callback.complete', (summary) => ({ callback, summary }))];
    if (status === 'accepted') return [give(call.agent?.id === agent ? 120 : 20, 'callback.dial', () => ({ callback, by: 'hand' })), give(1, 'callback.cancel', (text) => ({ callback, reason: 'agent', text }))];
    return [give(60, 'callback.accept', () => ({ callback }))];
  })];
}
