/** Runs the checks of the repository. Usage: npm run checks [-- part of a check's name] */
import { checks } from './repository.ts';

const [filter = ''] = process.argv.slice(2);
let failed = 0;
const chosen = checks.filter(({ name }) => name.includes(filter));
for (const check of chosen) {
  const findings = await check.run();
  console.log(`${findings.length === 0 ? '✔' : '✖'} ${check.name}`);
  for (const { path, line, say } of findings) console.log(`    ${path}${line ? `:${line}` : ''}  ${say}`);
  if (findings.length > 0) failed += 1;
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
