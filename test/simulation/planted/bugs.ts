import type { Guarantee } from '../checks/violation.ts';

/** A fault of the kind real products had, as a change of one place in the real sources. */
export interface PlantedBug {
  readonly name: string;
  /** Path from the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Guarantees it may break; the first world that breaks any of them has found it. */
  readonly breaks: readonly Guarantee[];
  /** `calls`: only worlds in which people ask for calls can show it. */
  readonly worlds?: 'calls';
}

const client = 'packages/client/src';
const gateway = 'packages/gateway/src';
const protocol = 'packages/protocol/src';

/** The faults the checker must find, or it is asleep. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'the mark moves though the last entry was not applied',
    file: `${client}/replica/apply.ts`,
    find: 'const entries = purge([...replica.entries, ...next], next);',
    replace: 'const entries = purge([...replica.entries, ...next.slice(0, -1)], next);',
    breaks: ['G2', 'convergence'],
  },
  {
    name: 'a gap is ignored',
    file: `${client}/replica/apply.ts`,
    find: "if (first.seq !== at + 1 || next.some((entry, place) => entry.seq !== first.seq + place)) return 'gap';",
    replace: 'if (at > 0) return advance(replica, incoming.epoch, next, folds);',
    breaks: ['G2', 'convergence'],
  },
  {
    name: 'a reset is silent',
    file: `${client}/engine/news.ts`,
    find: "onBroken(before.stream, after ? 'epoch' : 'dropped');",
    replace: 'void onBroken;',
    breaks: ['G5'],
  },
  {
    name: 'what a restore took is not offered again',
    file: `${client}/outbox/settling.ts`,
    find: "outbox.of(caseId).filter((record) => record.state === 'sent'),",
    replace: '[],',
    breaks: ['G1'],
  },
  {
    name: 'read positions follow whoever spoke last',
    file: `${client}/replica/replica.ts`,
    find: 'customer: Math.max(a.customer, b.customer),',
    replace: 'customer: b.customer,',
    breaks: ['G7'],
  },
  {
    name: 'a command that is sent again gets a new id',
    file: `${client}/outbox/next-batch.ts`,
    find: 'commands: batch.map(({ id, kind, body, writtenAt }) => ({ id, kind, body, writtenAt })),',
    replace: 'commands: batch.map(({ id, kind, body, writtenAt }) => ({ id: `${id.slice(0, -4)}${(globalThis.resent = (globalThis.resent ?? 4096) + 1).toString(16)}`, kind, body, writtenAt })),',
    breaks: ['G1'],
  },
  {
    name: 'the outbox is emptied from its end',
    file: `${client}/outbox/outbox-record.ts`,
    find: 'a.n - b.n ||',
    replace: 'b.n - a.n ||',
    breaks: ['G3', 'G1', 'convergence'],
  },
  {
    name: 'a lost answer drops the words',
    file: `${client}/outbox/sender.ts`,
    find: "if (code === 'timed_out') deps.onSilence();",
    replace: "if (code === 'offline') return deps.outbox.change(batch, () => null);",
    breaks: ['G1'],
  },
  {
    name: 'a command that is remembered is decided again',
    file: `${gateway}/memory/memory-commit.ts`,
    find: "if (remembered !== undefined) return { type: 'repeated', command: remembered };",
    replace: 'void remembered;',
    breaks: ['G1', 'G4'],
  },
  {
    name: 'an answer is given before the commit is on disk',
    file: `${gateway}/core/settle-round.ts`,
    find: 'const outcomes = await deps.committer.commit(writes);',
    replace: "void deps.committer.commit(writes);\n  const outcomes = writes.map(() => ({ type: 'committed' as const }));",
    breaks: ['G1', 'G2', 'G4'],
  },
  {
    name: 'redacted content stays on disk',
    file: `${gateway}/memory/memory-commit.ts`,
    find: 'erase(all, target, new Set(write.erases));',
    replace: 'void erase;',
    breaks: ['G6'],
  },
  {
    name: 'a repeat is answered with the entries after its own',
    file: `${gateway}/core/repeat.ts`,
    find: 'after: first - 1, limit: count',
    replace: 'after: first, limit: count',
    breaks: ['G4'],
  },
  {
    name: 'a window is not held by who has booked it',
    file: `${gateway}/memory/memory-commit.ts`,
    find: 'held.set(key, [...holders(key), until]);',
    replace: 'held.set(key, [...holders(key), now]);',
    breaks: ['I8', 'I9'],
    worlds: 'calls',
  },
  {
    name: 'a call that somebody else has accepted can be dialled',
    file: `${protocol}/callbacks/dial-callback.ts`,
    find: "if (item.agent !== actor.actor) return refuse('callback_taken');",
    replace: 'void actor;',
    breaks: ['I8'],
    worlds: 'calls',
  },
  {
    name: 'a window goes by without a word',
    file: `${protocol}/callbacks/callback-dues.ts`,
    find: "if (to === null || (status !== 'scheduled' && status !== 'accepted')) return [];",
    replace: "if (to === null || status !== 'accepted') return [];",
    breaks: ['promise'],
    worlds: 'calls',
  },
  {
    name: 'a call whose end nobody tells goes on for ever',
    file: `${protocol}/callbacks/callback-dues.ts`,
    find: "if (status === 'calling' && dialledAt !== null) {",
    replace: "if (status === 'requested' && dialledAt !== null) {",
    breaks: ['promise'],
    worlds: 'calls',
  },
  {
    name: 'a case is resolved while a call is owed',
    file: `${protocol}/case/propose-resolution.ts`,
    find: ' ?? refusalWhileCallbackOpen(state);',
    replace: ' ?? void refusalWhileCallbackOpen;',
    breaks: ['I6'],
    worlds: 'calls',
  },
];
