import assert from 'node:assert/strict';
import test from 'node:test';

import type { Decision } from '../decide/decision.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { type CaseBench, openedBench } from './case-bench.ts';
import type { Person } from './cast.ts';

/** One line of a rule's table: what was before, who gives the command, and what comes of it. */
export interface Row {
  /** The rest of a sentence that begins with the command. */
  readonly it: string;
  /** What happened before; a case is opened by default. Returns the body, when it depends on what happened. */
  readonly given?: (bench: CaseBench) => object | void;
  readonly by: Person;
  readonly body?: object;
  /** The kinds of the entries it yields, internal ones with a `!` in front; or the code it is refused with. */
  readonly yields?: readonly string[];
  readonly refused?: ErrorCode;
  /** More that must be true afterwards. */
  readonly then?: (bench: CaseBench, decision: Decision) => void;
  /** Where to begin, when not at a case that was just opened. */
  readonly from?: () => CaseBench;
}

function run(kind: string, row: Row): void {
  const bench = row.from?.() ?? openedBench();
  const body = row.given?.(bench) ?? row.body ?? {};
  const before = structuredClone({ state: bench.state, entries: bench.entries, internal: bench.internal });
  const decision = bench.give(row.by, kind, body);
  if (row.refused !== undefined) {
    assert.equal(decision.outcome === 'refused' ? decision.code : JSON.stringify(decision), row.refused);
    assert.deepEqual(
      { state: bench.state, entries: bench.entries, internal: bench.internal },
      before,
      'a refusal changes nothing',
    );
  } else {
    assert.equal(decision.outcome, 'accepted', JSON.stringify(decision));
    const yielded = decision.outcome === 'accepted' ? [...decision.entries, ...decision.internal] : [];
    const count = decision.outcome === 'accepted' ? decision.entries.length : 0;
    assert.deepEqual(
      yielded.map((entry, index) => (index < count ? entry.kind : `!${entry.kind}`)),
      row.yields,
    );
  }
  row.then?.(bench, decision);
}

/** The test table of a rule: every way its command is accepted, and every code it is refused with. */
export function ruleTable(kind: string, rows: readonly Row[]): void {
  for (const row of rows) test(`${kind} ${row.it}`, () => run(kind, row));
}
