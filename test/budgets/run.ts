/** Prints the size of everything a page downloads. Usage: npm run budgets (after npm run build) */
import { runBudgets } from './run-budgets.ts';

const { passed, failed } = await runBudgets();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
