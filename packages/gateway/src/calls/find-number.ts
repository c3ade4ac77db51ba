import { callKeys, type FoundNumber, type Need, numberBudgets, type NumberRefusal } from '@faden/protocol';

import type { CallDeps, CallScene } from './call-scene.ts';
import { judgeNumber } from './judge-number.ts';
import { digestNumber } from './number-digests.ts';

const PAGE = 50;
// Whoever had people called twice who had not asked for it, has nobody called any more.
const UNWANTED_LIMIT = 2;

/**
 * What is known of a number somebody wants to be called at. The same is looked up for everybody, whoever else asked for
 * it, so that neither the answer nor its time tells of others.
 */
export async function findNumber(deps: CallDeps, scene: CallScene, { text }: Extract<Need, { what: 'number' }>): Promise<FoundNumber> {
  const calls = deps.directory.site(scene.site)?.calls;
  if (calls === undefined || scene.permit === 'unknown') return { refusal: 'callback_unavailable' };
  const judged = judgeNumber(deps.numbers.read(text, calls.countries[0] ?? ''), calls.countries);
  if ('refusal' in judged) return judged;
  const { number, prefix } = await digestNumber(deps, scene.site, judged.e164);
  const budgets = numberBudgets({ site: scene.site, customer: scene.customer, number, prefix }, scene.now, calls.budgets);
  const own = (await deps.store.sessions.aliases(scene.customer)).map((customer) => callKeys.callback(scene.site, customer, number));
  const marks = { suppressed: callKeys.suppressed(scene.site, number), unwanted: callKeys.unwanted(scene.site, scene.customer) };
  const held = await deps.store.rows.claimedEach([...own, ...Object.values(marks), ...budgets.map(({ key }) => key)], scene.now);
  if (own.some((key) => held.has(key))) return pending(deps, scene, judged.e164);
  const refused = refusalOf(scene, held, marks) ?? (budgets.some(({ key, limit }) => (held.get(key) ?? 0) >= limit) ? 'callback_budget' : undefined);
  return refused === undefined ? { e164: judged.e164, digest: number, budgets } : { refusal: refused };
}

function refusalOf({ permit }: CallScene, held: ReadonlyMap<string, number>, marks: { readonly suppressed: string; readonly unwanted: string }): NumberRefusal | undefined {
  if (held.has(marks.suppressed)) return 'number_suppressed';
  const isUnwelcome = permit === 'limited' || (held.get(marks.unwanted) ?? 0) >= UNWANTED_LIMIT;
  return isUnwelcome ? 'callback_budget' : undefined;
}

/** The refusal that shows a customer the callback they already have for this number. */
async function pending({ store }: CallDeps, { site, customer }: CallScene, e164: string): Promise<FoundNumber> {
  const rows = await store.rows.casesOf(site, await store.sessions.aliases(customer), { limit: PAGE });
  for (const { id, inbox } of rows) {
    if (inbox.callbacks === undefined) continue;
    const open = Object.values((await store.timeline.load(id))?.state.callbacks ?? {}).filter(({ endedAt }) => endedAt === null);
    const requests = await store.timeline.at(id, open.map(({ seqs }) => seqs.requested));
    if (requests.some(({ body }) => body?.number === e164)) return { refusal: 'callback_pending', case: id };
  }
  return { refusal: 'callback_pending' };
}
