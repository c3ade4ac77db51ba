import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listImports } from '../source/module-syntax.ts';
import { root } from '../source/source-files.ts';

/** All modules of a package that code in `from` brings along, types left out. */
export function listReached(from: string, read: (path: string) => string): Set<string> {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const uses = listImports({ path, text: read(path) }).filter(({ kind, from: name }) => kind !== 'types' && name.startsWith('.'));
    for (const use of uses) visit(posix.join(posix.dirname(path), use.from));
  };
  visit(from);
  return reached;
}

/** What a customer's page needs of the protocol: their own rules, and to understand entries of everybody. */
const FOR_CUSTOMERS = ['packages/protocol/src/rules/customer-rules.ts', 'packages/protocol/src/state/evolve.ts', 'packages/protocol/src/view/view-of.ts'];
const FOR_STAFF = [
  'packages/protocol/src/rules/agent-rules.ts',
  'packages/protocol/src/rules/system-rules.ts',
  // Reports, and what warns an agent of a contradiction.
  ...['figures-from', 'facts-csv', 'call-facts', 'case-facts', 'conduct-facts', 'promise-facts', 'wait-facts'].map((name) => `packages/protocol/src/reports/${name}.ts`),
  'packages/protocol/src/truth/contradictions.ts',
];
// What can be said is public; only what decides is kept away.
const VOCABULARY = /\/protocol\/src\/(entries|basics)\//;

/** The modules that only the rules of agents and of the system need: a customer's page must not carry them. */
export function listModulesForStaffOnly(read: (path: string) => string = readSource): string[] {
  const forCustomers = new Set(FOR_CUSTOMERS.flatMap((path) => [...listReached(path, read)]));
  const forStaff = new Set(FOR_STAFF.flatMap((path) => [...listReached(path, read)]));
  return [...forStaff].filter((path) => !forCustomers.has(path) && !VOCABULARY.test(path));
}

function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
