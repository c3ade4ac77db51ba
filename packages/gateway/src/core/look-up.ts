import { makeReference, REFERENCE_RANDOM_BYTES, type EntryKind, type Found, type FoundCase, type FoundEntry, type Need, type SiteProfile } from '@faden/protocol';

import type { CallDeps, CallPermit } from '../calls/call-scene.ts';
import { isCallNeed, lookUpCall } from '../calls/look-up-calls.ts';
import type { Files } from '../ports/files.ts';
import type { Belonging } from './may-read.ts';

/** Where look-ups look. */
export interface LookUpDeps extends CallDeps {
  readonly files: Files;
}

/** The case a look-up is made for. */
export interface LookUpCase extends Belonging {
  readonly id: string;
  readonly profile: SiteProfile;
  /** The time of the decision, an instant. */
  readonly now: string;
  /** The language of the case, once it has one. */
  readonly lang: string;
  readonly permit: CallPermit;
  /** The family of the session that asks; absent for the clock. */
  readonly session?: string | undefined;
}

/** Answers what a rule must know of the world before it decides. What belongs to another site is not there. */
export async function lookUp(deps: LookUpDeps, about: LookUpCase, wanted: readonly Need[]): Promise<Found> {
  let found: { -readonly [K in keyof Found]: Found[K] } = {};
  for (const need of wanted) {
    if (need.what === 'entry') found.entries = { ...found.entries, [need.name]: await findEntry(deps, about.id, need) };
    else if (need.what === 'agent') found.agents = { ...found.agents, [need.id]: findAgent(deps, about.site, need.id) };
    else if (need.what === 'case') found.cases = { ...found.cases, [need.id]: await findCase(deps, about, need.id) };
    else if (need.what === 'file') found.files = { ...found.files, [need.id]: await findFile(deps, about.id, need.id) };
    else if (need.what === 'read-by-customer') found.readByCustomer = (await deps.store.registers.read(about.id)).customer;
    else if (isCallNeed(need)) found = await lookUpCall(deps, about, found, need);
    else if (need.what === 'reference') found.reference = makeReference(about.profile.prefix, deps.secrets.random(REFERENCE_RANDOM_BYTES));
  }
  return found;
}

async function findEntry({ store }: LookUpDeps, caseId: string, { name, kinds }: Extract<Need, { what: 'entry' }>): Promise<FoundEntry | null> {
  const around = await store.timeline.about(caseId, name);
  const entry = around.find(({ cause, kind }) => cause === name && kinds.includes(kind as EntryKind));
  if (entry === undefined) return null;
  return {
    id: entry.id,
    seq: entry.seq,
    kind: entry.kind as EntryKind,
    at: entry.at,
    by: entry.by,
    removed: entry.body === null,
    revisions: around.filter((other) => other.about === name && other.kind === 'message.edited').map(({ id }) => id),
  };
}

function findAgent({ directory }: LookUpDeps, site: string, id: string) {
  const card = directory.card(id, site);
  const role = directory.agent(id)?.role;
  return card === undefined || role === undefined ? null : { card, role };
}

async function findCase({ store }: LookUpDeps, { site, customer }: Belonging, id: string): Promise<FoundCase | null> {
  const record = await store.timeline.load(id);
  if (record?.site !== site) return null;
  // Whoever was merged into one is one, under the id the case at hand knows.
  const isSame = (await store.sessions.aliases(customer)).includes(record.customer) || (await store.sessions.aliases(record.customer)).includes(customer);
  return { customer: isSame ? customer : record.customer, open: record.row.open, reference: record.row.inbox.reference };
}

async function findFile({ files }: LookUpDeps, caseId: string, id: string) {
  const facts = await files.facts(id);
  return facts?.case === caseId ? { type: facts.type, size: facts.size, sha256: facts.sha256 } : null;
}
