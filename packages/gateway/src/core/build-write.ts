import {
  evolve, FadenError, initialState, internalBodies, publicBodies,
  type Accepted, type Context, type NewEntry, type Refused, type SiteProfile,
} from '@faden/protocol';
import * as v from 'valibot';

import type { Secrets } from '../ports/secrets.ts';
import type { CaseRecord, Heads, SealedEntry, StoredCommand, StoredOutcome, Write } from '../ports/write.ts';
import { announcedWaits } from './announced-waits.ts';
import { IMAGE_TAIL, type CaseImage } from './case-image.ts';
import type { Belonging } from './may-read.ts';
import { projectRow } from './project-row.ts';
import { sealEntries } from './seal.ts';
import { wireEntry, withoutContent } from './wire-entry.ts';

/** What a write is built on. `doneUntil`: the clock notes that it has done everything due by then. */
export interface BuildGround {
  readonly case: string;
  readonly image: CaseImage | undefined;
  readonly belonging: Belonging;
  readonly profile: SiteProfile;
  readonly context: Context;
  readonly secret: string;
  readonly doneUntil?: string | undefined;
  /** What somebody who opens a case was told to expect. */
  readonly expected?: { readonly from: string; readonly to: string } | undefined;
}

/** A write, and the case as it will be once the write is committed. */
export interface Built {
  readonly write: Write;
  readonly next: CaseImage;
}

const none: Heads = { public: { seq: 0, hash: '' }, internal: { seq: 0, hash: '' } };

/** Turns a decision into plain data to commit. A refusal is remembered, so that its repeats are told the same. */
export function buildWrite(deps: { readonly secrets: Secrets }, ground: BuildGround, command: Omit<StoredCommand, 'outcome'>, decision: Accepted | Refused): Built {
  const { image, belonging } = ground;
  const heads = image?.record.heads ?? none;
  const accepted = decision.outcome === 'accepted' ? decision : undefined;
  const sealed = sealBoth(deps.secrets, ground, command.id, accepted);
  const state = sealed.public.reduce((before, entry) => evolve(before, wireEntry(entry)), image?.record.state ?? initialState);
  const erases = accepted?.erases ?? [];
  const row = projectRow({ ...ground, customer: belonging.customer, site: ground.profile, previous: image?.record.row, state, entries: sealed.public, erases });
  const write: Write = {
    case: ground.case,
    site: belonging.site,
    customer: belonging.customer,
    expect: { public: heads.public.seq, internal: heads.internal.seq },
    ...(image === undefined ? { create: { secret: ground.secret } } : {}),
    command: { ...command, outcome: outcomeOf(decision, heads, sealed) },
    entries: sealed.public,
    internal: sealed.internal,
    state,
    claims: accepted?.claims ?? [],
    releases: accepted?.releases ?? [],
    deliveries: (accepted?.deliveries ?? []).map((delivery, place) => ({ ...delivery, id: `${ground.case}.${command.id}.${place}` })),
    erases,
    ...announcedWaits({ before: image?.record.state, after: state, entries: sealed.public, expected: ground.expected }),
    shares: sealed.public.flatMap(({ id, kind, body }) => (kind === 'file.shared' ? [{ file: String(body?.file), entry: id }] : [])),
    row,
  };
  return { write, next: imageAfter(image, write, ground.secret) };
}

interface SealedBoth {
  readonly public: readonly SealedEntry[];
  readonly internal: readonly SealedEntry[];
}

function sealBoth(secrets: Secrets, { case: caseId, image, context }: BuildGround, cause: string, accepted: Accepted | undefined): SealedBoth {
  if (accepted === undefined) return { public: [], internal: [] };
  const heads = image?.record.heads ?? none;
  const facts = { case: caseId, at: context.now, by: context.actor, channel: context.channel, cause };
  checkBodies(accepted.entries, publicBodies);
  checkBodies(accepted.internal, internalBodies);
  return {
    public: sealEntries(secrets, { ...facts, stream: 'public', head: heads.public, place: 0 }, accepted.entries),
    internal: sealEntries(secrets, { ...facts, stream: 'internal', head: heads.internal, place: accepted.entries.length }, accepted.internal),
  };
}

function checkBodies(entries: readonly NewEntry[], schemas: Readonly<Record<string, v.GenericSchema>>): void {
  const wrong = entries.find(({ kind, body }) => !(schemas[kind] !== undefined && v.is(schemas[kind], body)));
  if (wrong !== undefined) throw new FadenError('internal', `A rule yielded a ${wrong.kind} that its own schema refuses.`);
}

function outcomeOf(decision: Accepted | Refused, heads: Heads, sealed: SealedBoth): StoredOutcome {
  if (decision.outcome === 'refused') {
    const { code, path, successor, missing, instead } = decision;
    const facts = { ...(path === undefined ? {} : { path }), ...(successor === undefined ? {} : { successor }) };
    return { type: 'refused', code, ...facts, ...(missing === undefined ? {} : { missing }), ...(instead === undefined ? {} : { instead }) };
  }
  return {
    type: 'accepted',
    public: { first: heads.public.seq + 1, count: sealed.public.length },
    internal: { first: heads.internal.seq + 1, count: sealed.internal.length },
  };
}

function imageAfter(image: CaseImage | undefined, write: Write, secret: string): CaseImage {
  const erased = new Set(write.erases);
  const after = (before: readonly SealedEntry[] | undefined, added: readonly SealedEntry[]): readonly SealedEntry[] => {
    const kept = [...(before ?? []), ...added].slice(-IMAGE_TAIL);
    return erased.size === 0 ? kept : kept.map((entry) => (erased.has(entry.id) ? withoutContent(entry) : entry));
  };
  const heads = image?.record.heads ?? none;
  const headOf = (kind: keyof Heads, added: readonly SealedEntry[]) => added.at(-1) ?? heads[kind];
  const [open, inner] = [headOf('public', write.entries), headOf('internal', write.internal)];
  const record: CaseRecord = {
    id: write.case,
    site: write.site,
    customer: write.customer,
    heads: { public: { seq: open.seq, hash: open.hash }, internal: { seq: inner.seq, hash: inner.hash } },
    state: write.state,
    row: write.row,
    secret,
  };
  return { record, public: after(image?.public, write.entries), internal: after(image?.internal, write.internal) };
}
