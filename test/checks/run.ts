/** Runs the checks of the repository. Usage: npm run checks [-- part of a check's name] */
import { runChecks } from './run-checks.ts';

const { passed, failed } = await runChecks(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
