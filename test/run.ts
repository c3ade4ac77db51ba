/**
 * The test command. Usage: npm test [-- filter …]
 * A filter is the name of a part (types, lint, build, checks, node, browser, journeys, budgets) or a piece of a test
 * file's path. FADEN_ENGINES=chromium,firefox,webkit chooses browsers; unset: Chromium, and for what customers load
 * every other engine that is present.
 */
import { parts, type Part, type PartResult } from './parts.ts';

const words = process.argv.slice(2);
const names = words.filter((word) => parts.some((part) => part.name === word));
const filters = words.filter((word) => !names.includes(word));

function isChosen(part: Part): boolean {
  if (names.length > 0) return names.includes(part.name);
  return filters.length === 0 || part.filtered === 'by file';
}

async function runPart(part: Part): Promise<PartResult> {
  const start = performance.now();
  console.log(`\n── ${part.name} ${'─'.repeat(Math.max(0, 60 - part.name.length))}`);
  try {
    const result = await part.run(filters);
    console.log(`   ${part.name}: ${result.passed} passed, ${result.failed} failed, ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.log(`✖ ${part.name} stopped: ${error instanceof Error ? error.stack : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

const results: { part: Part; result: PartResult }[] = [];
for (const part of parts.filter(isChosen)) results.push({ part, result: await runPart(part) });
const passed = results.reduce((sum, { result }) => sum + result.passed, 0);
const failed = results.reduce((sum, { result }) => sum + result.failed, 0);
console.log('');
for (const { part, result } of results) if (result.failed > 0) console.log(`failed: ${part.name} (${result.failed})`);
for (const { result } of results) for (const reason of result.notRun ?? []) console.log(`not run: ${reason}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
