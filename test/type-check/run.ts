/** Type-checks everything. Usage: npm run types */
import { checkTypes } from './type-check.ts';

const { passed, failed } = checkTypes();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
