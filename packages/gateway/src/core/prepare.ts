import { decide, initialState, needs, type Accepted, type Context, type Decision, type FoundQueue, type Need, type Refused, type SiteProfile, type WireCommand } from '@faden/protocol';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { CallPermit } from '../calls/call-scene.ts';
import { placeOf } from '../calls/find-queue.ts';
import { buildWrite, type Built } from './build-write.ts';
import type { CaseImage } from './case-image.ts';
import { commandDigest } from './command-digest.ts';
import { actorOf, authorText, channelOf, rulesOf, type Doer } from './doer.ts';
import { doneUntilOf } from './clock-mark.ts';
import { lookUp, type LookUpDeps } from './look-up.ts';
import type { Belonging } from './may-read.ts';
import { maskWords } from './mask-words.ts';
import { findOversized } from './oversized.ts';
import { refusal, type Refusal } from './outcome.ts';

/** What a command is decided on. `image` is absent while the case does not exist; `chained`: other writes of it are under way. */
export interface Ground {
  readonly case: string;
  readonly doer: Doer;
  readonly permit: CallPermit;
  readonly now: number;
  readonly image: CaseImage | undefined;
  readonly chained: boolean;
}

/** A command made ready: a write to commit, an answer that needs none, or `wait` for what is under way. */
export type Prepared =
  | ({ readonly type: 'write' } & Built)
  | { readonly type: 'answer'; readonly outcome: Refusal }
  | { readonly type: 'wait' };

/** Refusals of commands that nobody could ever accept; they are not remembered. */
const shapeless: ReadonlySet<string> = new Set(['bad_request', 'unknown_kind', 'too_large']);

/** What is looked up where commits go, and so knows nothing of writes that are under way. */
const ofStore: ReadonlySet<Need['what']> = new Set(['entry', 'case', 'number', 'callback', 'hold']);

const SECRET_BYTES = 32;

const nothing: Accepted = { outcome: 'accepted', entries: [], internal: [], claims: [], releases: [], deliveries: [], erases: [] };

/** Decides a command with authority and turns the decision into a write. */
export async function prepare(deps: LookUpDeps, ground: Ground, command: WireCommand): Promise<Prepared> {
  const { image, doer } = ground;
  const oversized = findOversized(command.body);
  if (oversized !== undefined) return answer(refusal('too_large', { path: oversized }));
  const belonging = image?.record ?? opening(doer);
  const profile = belonging && deps.directory.site(belonging.site)?.profile;
  if (belonging === undefined || profile === undefined) return answer(refusal('not_found'));
  if (image === undefined && command.kind !== 'case.open') return answer(refusal('not_open'));
  const decided = await decideWithAuthority(deps, { ...ground, belonging, profile }, maskWords(doer, profile.policies, command));
  if (decided === 'wait') return { type: 'wait' };
  const { decision, context } = decided;
  if (decision.outcome === 'refused' && (image === undefined || shapeless.has(decision.code))) return answer(refusal(decision.code, decision));
  return writeOf(deps, { ...ground, belonging, profile, context, expected: await expectedBy(deps, { ...ground, belonging, profile, context }, command) }, command, decision);
}

const answer = (outcome: Refusal): Prepared => ({ type: 'answer', outcome });

/** Only a customer opens a case, at their own site. */
const opening = (doer: Doer): Belonging | undefined => (doer.type === 'customer' ? { site: doer.site, customer: doer.customer } : undefined);

interface Settled extends Ground {
  readonly belonging: Belonging;
  readonly profile: SiteProfile;
}

async function decideWithAuthority(deps: LookUpDeps, ground: Settled, command: WireCommand): Promise<{ decision: Decision; context: Context } | 'wait'> {
  const { belonging, profile, doer, image } = ground;
  const rules = rulesOf(doer);
  const state = image?.record.state ?? initialState;
  const wanted = needs(rules, command, state);
  if (ground.chained && wanted.some(({ what }) => ofStore.has(what))) return 'wait';
  const now = timeFor(ground);
  const about = { id: ground.case, profile, ...belonging, now, lang: state.case.lang || (profile.languages[0] ?? ''), permit: ground.permit, session: 'family' in doer ? doer.family : undefined };
  const context: Context = {
    case: ground.case,
    actor: actorOf(doer, belonging, deps.directory),
    site: profile,
    channel: channelOf(doer),
    now,
    found: await lookUp(deps, about, wanted),
  };
  const decision = doneUntilOf(doer, command) === undefined ? decide(rules, state, command, context) : nothing;
  return { decision, context };
}

/** The time of the decision; it never goes back within a case, whatever the clock does. */
function timeFor({ now, image }: Ground): string {
  const at = new Date(now).toISOString();
  const last = image?.record.state.case.updatedAt ?? '';
  return at > last ? at : last;
}

/** What whoever opens a case with this command was told to expect, if anything was. */
async function expectedBy(deps: LookUpDeps, { case: own, image, profile, context }: Settled & { readonly context: Context }, { body }: WireCommand): Promise<FoundQueue['expected']> {
  const topic = profile.topics.find(({ id }) => id === body.topic)?.id;
  // Where nothing is ever announced nothing is counted.
  const isAnnounced = deps.directory.site(profile.id)?.waiting.handlingMs !== undefined;
  if (image !== undefined || topic === undefined || !isAnnounced) return undefined;
  return (await placeOf(deps, { profile, topic, now: context.now, own })).expected;
}

function writeOf(deps: LookUpDeps, ground: Settled & { readonly context: Context; readonly expected: FoundQueue['expected'] }, command: WireCommand, decision: Accepted | Refused): Prepared {
  const { image, belonging, profile, context } = ground;
  const secret = image?.record.secret ?? bytesToHex(deps.secrets.random(SECRET_BYTES));
  const remembered = { id: command.id, author: authorText(context.actor), digest: commandDigest(deps.secrets, secret, command) };
  const built = buildWrite(deps, { case: ground.case, image, belonging, profile, context, secret, doneUntil: doneUntilOf(ground.doer, command), expected: ground.expected }, remembered, decision);
  return { type: 'write', ...built };
}

