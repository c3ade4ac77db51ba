import type { CommandResult, WireEntry } from '@faden/protocol';

import type { History, Person } from '../history/history.ts';
import type { Sent } from '../network/link.ts';

/** What watches a device's traffic writes down whose it is and where. */
export interface WatchDeps {
  readonly history: History;
  readonly person: Person;
}

/** Listens in on the traffic of one device. */
export interface Watch {
  onSent(sent: Sent): void;
  onLeft(sent: Sent): (piece: string) => void;
  onAnswered(sent: Sent, status: number, text: string): void;
}

const internalKinds = new Set(['note.added', 'alarm.raised', 'suggestion.made']);
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const pathOf = (sent: Sent): string => new URL(sent.url).pathname;
const bodyOf = (sent: Sent): { readonly case?: string; readonly commands?: readonly { readonly id: string; readonly kind: string; readonly body: unknown }[] } =>
  (sent.body === null ? {} : (parsed(new TextDecoder().decode(sent.body)) ?? {})) as ReturnType<typeof bodyOf>;
const resultsIn = (text: string): readonly CommandResult[] => (parsed(text) as { readonly results?: readonly CommandResult[] } | undefined)?.results ?? [];

/** Splits a text stream into its events. */
function eventReader(onEvent: (event: string, data: unknown) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    rest += piece;
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const lines = rest.slice(0, end).split('\n');
      rest = rest.slice(end + 2);
      const field = (name: string): string => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trimStart()).join('\n');
      onEvent(field('event'), parsed(field('data')));
    }
  };
}

/** Makes what listens in on one device. */
export function createWatch({ history, person }: WatchDeps): Watch {
  const serve = (stream: string, via: string, entries: readonly WireEntry[] | undefined): void => {
    if (entries !== undefined && entries.length > 0) history.add({ type: 'served', person, stream, via, entries });
  };
  const serveEvent = (event: string, data: unknown): void => {
    if (event !== 'entries') return;
    const { stream, entries } = data as { readonly stream: string; readonly entries: readonly WireEntry[] };
    serve(stream, 'live', entries);
  };
  const serveAnswer = (sent: Sent, text: string): void => {
    const path = pathOf(sent);
    const [, caseId, what] = /^\/v1\/cases\/([^/]+)\/(snapshot|entries)/.exec(path) ?? [];
    const data = parsed(text) as { readonly tail?: WireEntry[]; readonly pinned?: WireEntry[]; readonly entries?: WireEntry[]; readonly events?: { readonly event: string; readonly data: unknown }[] } | undefined;
    if (data === undefined) return;
    if (caseId !== undefined && what === 'snapshot') {
      serve(caseId, 'snapshot', data.tail);
      serve(caseId, 'pinned', data.pinned);
    }
    if (caseId !== undefined && what === 'entries') serve(sent.url.includes('stream=internal') ? `${caseId}!` : caseId, 'page', data.entries);
    if (path === '/v1/live') for (const { event, data: told } of data.events ?? []) serveEvent(event, told);
    if (path === '/v1/commands') {
      for (const result of resultsIn(text)) {
        if (!('entries' in result) || result.entries === undefined) continue;
        const caseOf = bodyOf(sent).case ?? '';
        serve(caseOf, 'answer', result.entries.filter((entry) => !internalKinds.has(entry.kind)));
        serve(`${caseOf}!`, 'answer', result.entries.filter((entry) => internalKinds.has(entry.kind)));
      }
    }
  };

  return {
    onSent: (sent) => {
      if (pathOf(sent) !== '/v1/commands') return;
      const { case: caseId = '', commands = [] } = bodyOf(sent);
      for (const { id, kind, body } of commands) history.add({ type: 'sent', person, case: caseId, command: id, kind, body });
    },
    onLeft: (sent) => {
      if (pathOf(sent) !== '/v1/live') return (text) => serveAnswer(sent, text);
      const events = eventReader(serveEvent);
      return (piece) => (piece.startsWith('{') ? serveAnswer(sent, piece) : events(piece));
    },
    onAnswered: (sent, _status, text) => {
      if (pathOf(sent) !== '/v1/commands') return;
      for (const result of resultsIn(text)) history.add({ type: 'answered', person, case: bodyOf(sent).case ?? '', result });
    },
  };
}
