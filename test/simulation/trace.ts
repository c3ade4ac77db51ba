import type { WireEntry } from '@faden/protocol';

import type { Happening } from './history/history.ts';
import type { Simulation } from './simulate.ts';

const short = (id: string): string => (/^[0-9a-f]{8}-/.test(id) ? id.slice(-6) : id).replace(/^.*-([0-9a-f]{12})/, (_all, tail: string) => tail.slice(-6));
const seqs = (entries: readonly WireEntry[]): string => (entries.length > 3 ? `${entries[0]?.seq}–${entries.at(-1)?.seq}` : entries.map(({ seq, kind, body }) => `${seq} ${kind}${body === null ? ' (removed)' : ''}`).join(', '));

/** What each kind of happening looks like in a line. */
const lineOf = (happening: Happening): string => {
  switch (happening.type) {
    case 'asked':
      return `${happening.tab} asks ${happening.kind} ${happening.token} in ${short(happening.case)}`;
    case 'kept':
      return `  ${happening.token} is kept${happening.command === undefined ? '' : ` as ${short(happening.command)}`}`;
    case 'refused':
      return `  ${happening.token ?? short(happening.command ?? '?')} is refused: ${happening.code}`;
    case 'sent':
      return `    ${happening.person} → ${happening.kind} ${short(happening.command)} ${JSON.stringify(happening.body).slice(0, 60)}`;
    case 'answered':
      return `    ${happening.person} ← ${short(happening.result.id)} ${happening.result.outcome}${happening.result.outcome === 'refused' ? ` ${happening.result.problem.code}` : ''}`;
    case 'committed':
      return `      disk ${short(happening.case)}${happening.stream === 'internal' ? '!' : ''} ← ${short(happening.command)}: ${seqs(happening.entries)}${happening.erases.length > 0 ? `, erases ${happening.erases.map(short).join(', ')}` : ''}`;
    case 'restored':
      return `      disk goes back to ${JSON.stringify(happening.heads)}`;
    case 'served':
      return `      ${happening.via} → ${happening.person}: ${short(happening.stream)} ${seqs(happening.entries)}`;
    case 'shown':
      return `  ${happening.tab} shows ${short(happening.case)} ${happening.phase}: ${happening.items.map(({ seq, delivery }) => seq ?? delivery.charAt(0)).join(' ')}${(happening.callbacks ?? []).map(({ name, status, start }) => `, call ${short(name)} ${status} ${start ?? ''}`).join('')}`;
    case 'announced':
      return `  ${happening.tab} is told of a reset of ${short(happening.case)}: ${happening.reason}`;
    case 'closed':
      return `  ${happening.tab} is gone`;
    case 'began':
      return `the world begins at ${new Date(happening.epoch).toISOString()}`;
    case 'noted':
      return `* ${happening.text}`;
  }
};

/** A simulation as a story that can be read: what happened when, then what should not have. */
export function traceOf({ seed, happenings, violations }: Simulation): string {
  const lines = happenings.map((happening) => `${(happening.at / 1000).toFixed(3).padStart(8)} ${lineOf(happening)}`);
  const faults = violations.map(({ guarantee, at, what }) => `${guarantee} at ${(at / 1000).toFixed(3)}: ${what}`);
  return [`seed ${seed}`, ...lines, '', ...faults].join('\n');
}
