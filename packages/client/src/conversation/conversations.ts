import type { Actor, CaseView, Parts, SiteProfile } from '@faden/protocol';

import type { Conversation } from '../api/conversation.ts';
import type { Observable } from '../api/observable.ts';
import type { ConnectionState } from '../api/states.ts';
import { createDerived, type Derived } from '../observe/derived.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { blankReplica, hasOlder, mergeRead, type Replica } from '../replica/replica.ts';
import type { Replicas } from '../replica/replicas.ts';
import type { ReadUpTo } from '../signals/read-up-to.ts';
import type { Typing } from '../signals/typing.ts';
import type { Uploads } from '../uploads/uploads.ts';
import { pendingCommands } from './pending-commands.ts';
import { type Side, unreadOf } from './unread.ts';

/** All conversations, each made of what is confirmed, pending, and going on. */
export interface Conversations {
  get(caseId: string): Observable<Conversation>;
  touch(caseId: string): void;
  touchAll(): void;
}

/** What {@link createConversations} needs. */
export interface ConversationsDeps {
  readonly side: Side;
  readonly parts: Parts;
  readonly replicas: Replicas;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly uploads: Uploads;
  readonly readUpTo: ReadUpTo;
  readonly connection: Observable<ConnectionState>;
  actor(): Actor;
  site(caseId: string): SiteProfile | undefined;
  /** What is known of a case that cannot be shown. */
  phase(caseId: string): 'refused' | 'gone' | undefined;
  /** Somebody looks at this case for the first time. */
  onWatched(caseId: string): void;
}

const AWAY: readonly ConnectionState[] = ['reconnecting', 'offline', 'refused'];

/** Conversations nobody looks at yet. */
export function createConversations(deps: ConversationsDeps): Conversations {
  const all = new Map<string, Derived<Conversation>>();

  function make(caseId: string): Derived<Conversation> {
    const draw = createDrawing(caseId, deps, () => derived.touch());
    const compute = (): Conversation => {
      const known = deps.replicas.get(caseId);
      const replica = known ?? blankReplica(caseId);
      const read = mergeRead(replica.read, { customer: 0, centre: 0, rev: 0, [deps.side]: deps.readUpTo.of(caseId) });
      return {
        ...draw(replica),
        phase: deps.phase(caseId) ?? (known ? 'ready' : 'loading'),
        typing: deps.typing.of(caseId),
        queue: deps.typing.queues.get(caseId),
        read,
        unread: unreadOf(replica, read[deps.side], deps.side),
        uploads: deps.uploads.of(caseId),
      };
    };
    const derived = createDerived(compute, () => deps.onWatched(caseId));
    return derived;
  }

  return {
    get(caseId) {
      const present = all.get(caseId) ?? make(caseId);
      all.set(caseId, present);
      return present;
    },
    touch: (caseId) => all.get(caseId)?.touch(),
    touchAll() {
      for (const conversation of all.values()) conversation.touch();
    },
  };
}

/** The view of a case, drawn anew only when what it is folded from has changed; code that is missing for it is fetched, and then `onCode` is called. */
function createDrawing(id: string, deps: ConversationsDeps, onCode: () => void): (replica: Replica) => CaseView {
  let from: readonly unknown[] = [];
  let view: CaseView;
  return (replica) => {
    const records = deps.outbox.of(id);
    const connected = !AWAY.includes(deps.connection.value);
    const site = deps.site(id);
    const actor = deps.actor();
    const { rules } = deps.parts;
    const now = [replica, records, connected, site, actor.actor, rules];
    if (now.some((part, place) => part !== from[place])) {
      from = now;
      // What cannot be fetched now is asked for again when the connection changes, which draws anew.
      deps.parts.bring(replica.state, records.map(({ kind }) => kind))?.then(onCode, () => undefined);
      view = deps.parts.viewOf({
        id,
        state: replica.state,
        window: replica.entries,
        pinned: replica.pinned,
        hasOlder: hasOlder(replica),
        pending: pendingCommands(records, replica, connected),
        rules,
        context: { actor, site, channel: 'chat' },
      });
    }
    return view;
  };
}
