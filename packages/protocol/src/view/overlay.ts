import type { WireCommand } from '../commands/command.ts';
import { decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import type { NewEntry, PublicKind, WireEntry } from '../entries/entry.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { entryId } from '../ids/entry-id.ts';
import type { Part } from '../parts/part.ts';
import type { CaseState } from '../state/case-state.ts';
import { evolveWith } from '../state/evolve-with.ts';
import type { TimelineItem } from './case-view.ts';
import type { PendingCommand, ViewSource } from './view-source.ts';

/** An entry that is not in the timeline yet; its seq is a guess that only the fold uses. */
export interface Laid extends Pick<TimelineItem, 'delivery' | 'refusal'> {
  readonly entry: WireEntry;
}

/** The confirmed state with everything this device has still to deliver laid over it. */
export interface Overlay {
  readonly state: CaseState;
  readonly laid: readonly Laid[];
}

// What is wrong with the command itself no gateway will see differently; everything else it will check.
const hopeless: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['bad_request', 'unknown_kind', 'too_large', 'file_refused']);

// Words stay on the screen whatever the rules here think of them, and whether there are any.
function wordsOf({ kind, body }: WireCommand): readonly NewEntry<PublicKind>[] {
  if (kind === 'file.share') return [{ kind: 'file.shared', body: body as never }];
  if (typeof body['text'] !== 'string' || (kind !== 'message.post' && kind !== 'case.open')) return [];
  return [{ kind: 'message.posted', body: { text: body['text'] } }];
}

function laidWith({ delivery, refusal }: PendingCommand, decision: Decision | undefined): Pick<Laid, 'delivery' | 'refusal'> {
  if (decision?.outcome === 'refused' && hopeless.has(decision.code)) return { delivery: 'failed', refusal: decision.code };
  return { delivery, ...(refusal !== undefined && { refusal }) };
}

// Opening a case says so first, and then the words.
const placeOfWords = ({ kind }: WireCommand): number => (kind === 'case.open' ? 1 : 0);

function seal(source: ViewSource, { command, at }: PendingCommand, seq: number, fresh: readonly NewEntry<PublicKind>[], first = 0): WireEntry[] {
  const { actor, channel } = source.context;
  return fresh.map(({ kind, body }, place) => ({
    id: entryId(command.id, first + place),
    seq: seq + place + 1,
    at,
    by: { role: actor.role, actor: actor.actor },
    channel,
    kind,
    cause: command.id,
    body,
    hash: '',
  }));
}

/** What a command would bring, as far as that can be told here: its rule and the site must be known, and a failed one brings nothing. */
function decided({ rules, context: { site, ...context }, id }: ViewSource, state: CaseState, { command, at, delivery }: PendingCommand): Decision | undefined {
  if (delivery === 'failed' || !site || !Object.hasOwn(rules, command.kind)) return undefined;
  return decide(rules, state, command, { ...context, site, case: id, now: at, found: {} });
}

/**
 * Decides the pending commands one after another, as the gateway will, and folds what they would bring. What cannot be told here
 * is left to the gateway: then only the words are laid over.
 */
export function overlay(parts: readonly Part[], source: ViewSource): Overlay {
  let { state } = source;
  const laid: Laid[] = [];
  const confirmed = new Set(source.pending.length > 0 ? source.window.map(({ cause }) => cause) : []);
  for (const pending of source.pending) {
    if (confirmed.has(pending.command.id)) continue;
    const decision = decided(source, state, pending);
    const accepted = decision?.outcome === 'accepted';
    // What the rules did not accept has no place in the state, and no seq that anything could point at.
    const entries = accepted
      ? seal(source, pending, state.seq, decision.entries)
      : seal(source, pending, Number.NEGATIVE_INFINITY, wordsOf(pending.command), placeOfWords(pending.command));
    if (accepted) state = entries.reduce((folded, entry) => evolveWith(parts, folded, entry), state);
    laid.push(...entries.map((entry) => ({ entry, ...laidWith(pending, decision) })));
  }
  return { state, laid };
}
