import type { WireCommand } from '../commands/command.ts';
import type { NewEntry, PublicKind } from '../entries/entry.ts';
import { entryId } from '../ids/entry-id.ts';
import type { Laid, Lay } from './overlay.ts';
import type { PendingCommand, ViewSource } from './view-source.ts';

// Words stay on the screen whatever the rules think of them, and whether there are any.
function wordsOf({ kind, body }: WireCommand): readonly NewEntry<PublicKind>[] {
  if (kind === 'file.share') return [{ kind: 'file.shared', body: body as never }];
  if (typeof body['text'] !== 'string' || (kind !== 'message.post' && kind !== 'case.open')) return [];
  return [{ kind: 'message.posted', body: { text: body['text'] } }];
}

/** Where entries of a command stand before the gateway has said so: after `seq`, under ids from `first` on. */
export interface Standing {
  readonly seq: number;
  readonly first: number;
}

/** Entries a command would bring, as they are drawn until they are confirmed. */
export function sealed({ context: { actor, channel } }: ViewSource, { command, at, delivery, refusal }: PendingCommand, { seq, first }: Standing, fresh: readonly NewEntry<PublicKind>[]): readonly Laid[] {
  const by = { role: actor.role, actor: actor.actor };
  return fresh.map(({ kind, body }, place) => ({
    entry: { id: entryId(command.id, first + place), seq: seq + place + 1, at, by, channel, kind, cause: command.id, body, hash: '' },
    delivery,
    ...(refusal !== undefined && { refusal }),
  }));
}

/** Lays the words of a command over a state and leaves what they move to the gateway; they have no seq that anything could point at. */
export const layWords: Lay = (_parts, source, state, pending) => {
  // Opening a case says so first, and then the words.
  const first = pending.command.kind === 'case.open' ? 1 : 0;
  return { state, laid: sealed(source, pending, { seq: Number.NEGATIVE_INFINITY, first }, wordsOf(pending.command)) };
};
