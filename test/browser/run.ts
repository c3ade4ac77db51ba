/**
 * Runs every `*.browser.test.ts` in the engines found.
 * Usage: node --import tsx test/browser/run.ts [--engines=chromium,firefox,webkit] [part of a file's path …]
 */
import { runBrowserTests } from './runner.ts';

const args = process.argv.slice(2);
const engines = args.find((arg) => arg.startsWith('--engines='))?.slice('--engines='.length).split(',');
const filters = args.filter((arg) => !arg.startsWith('--'));
const result = await runBrowserTests({ filters, engines, print: (line) => console.log(line) });
for (const reason of result.notRun) console.log(`not run: ${reason}`);
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exit(result.failed > 0 ? 1 : 0);
