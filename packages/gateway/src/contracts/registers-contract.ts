import type { Registers } from '../ports/registers.ts';
import { expectSame, withStore, type ContractCase, type MakeStore } from './contract.ts';
import { exampleId } from './example-writes.ts';

const caseId = exampleId(1);

/** What registers promise, one sentence each. */
export const registersContract = (make: MakeStore): readonly ContractCase[] =>
  withStore(make, Object.fromEntries(Object.entries(promises).map(([name, prove]) => [name, ({ registers }) => prove(registers)])));

const promises: Readonly<Record<string, (registers: Registers) => Promise<void>>> = {
  'nobody has read a case nobody has read': async (registers) => {
    expectSame(await registers.read(caseId), { customer: 0, centre: 0, rev: 0 });
  },
  'positions only grow, each side its own, and every change counts': async (registers) => {
    expectSame(await registers.advance(caseId, 'customer', 5), { positions: { customer: 5, centre: 0, rev: 1 }, changed: true });
    expectSame(await registers.advance(caseId, 'customer', 3), { positions: { customer: 5, centre: 0, rev: 1 }, changed: false });
    expectSame(await registers.advance(caseId, 'customer', 5), { positions: { customer: 5, centre: 0, rev: 1 }, changed: false });
    expectSame(await registers.advance(caseId, 'centre', 2), { positions: { customer: 5, centre: 2, rev: 2 }, changed: true });
    expectSame(await registers.read(caseId), { customer: 5, centre: 2, rev: 2 });
    expectSame(await registers.read(exampleId(2)), { customer: 0, centre: 0, rev: 0 });
  },
  'many who read at once leave the furthest position': async (registers) => {
    await Promise.all([3, 9, 1, 7, 9, 2].map((seq) => registers.advance(caseId, 'centre', seq)));
    expectSame((await registers.read(caseId)).centre, 9);
  },
};
