import type { Observable } from '../api/observable.ts';
import type { ConnectionState } from '../api/states.ts';
import { type Conversations, createConversations } from '../conversation/conversations.ts';
import { createBackOff } from '../call/back-off.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { mergeRead } from '../replica/replica.ts';
import { createReplicas, type Replicas, type ReplicasDeps } from '../replica/replicas.ts';
import { createReadUpTo, type ReadUpTo } from '../signals/read-up-to.ts';
import { createTyping, type Typing } from '../signals/typing.ts';
import { createLateUploads, type LateUploads } from '../uploads/late-uploads.ts';
import type { EngineDeps } from './engine-deps.ts';
import { createPhases, type Phases } from './phases.ts';

/** What a tab holds in memory of the account in use. */
export interface Held {
  readonly outbox: Outbox;
  readonly replicas: Replicas;
  readonly phases: Phases;
  readonly typing: Typing;
  readonly readUpTo: ReadUpTo;
  readonly uploads: LateUploads;
  readonly conversations: Conversations;
}

/** What {@link createHeld} needs beside the engine's own. */
export interface HeldDeps extends Omit<EngineDeps, 'onWatched'> {
  readonly connection: Observable<ConnectionState>;
  onOutbox(caseId: string, by: 'me' | 'store'): void;
  readonly onReplica: ReplicasDeps['onChange'];
  onStored(stream: string): void;
  /** Somebody looks at this case for the first time. */
  onWatched(caseId: string): void;
  /** Whether there is an account to act for. */
  active(): boolean;
}

/** Everything held, empty. */
export function createHeld(deps: HeldDeps): Held {
  const { store, timers, session, side, ports, mint } = deps;
  const touch = (caseId: string): void => conversations.touch(caseId);
  const signal = async (body: unknown): Promise<unknown> => (deps.active() ? session.call({ path: '/signals', body }) : undefined);

  const outbox = createOutbox({ store, timers, mint, onChange: deps.onOutbox });
  const replicas = createReplicas({ store, onChange: deps.onReplica, onStored: deps.onStored });
  const phases = createPhases(touch);
  const typing = createTyping({
    timers,
    onChange: touch,
    say: (caseId, writing) => void signal({ case: caseId, typing: writing }).catch(() => undefined),
  });
  const readUpTo = createReadUpTo({
    timers,
    onChange: touch,
    say: (caseId, seq) => signal({ case: caseId, read: seq }),
    onKnown(caseId, seq) {
      const replica = replicas.get(caseId);
      if (replica) replicas.put({ ...replica, read: mergeRead(replica.read, { customer: 0, centre: 0, rev: 0, [side]: seq }) });
    },
  });
  const uploads = createLateUploads(deps.code.files, {
    gateway: deps.gateway,
    network: ports.network,
    timers,
    session,
    backOff: () => createBackOff(ports.random),
    expected: (caseId) => outbox.of(caseId).some((record) => record.state === 'pending'),
    onChange: touch,
  });
  const conversations = createConversations({
    ...deps,
    parts: deps.code.parts,
    replicas,
    outbox,
    typing,
    uploads,
    readUpTo,
    phase: (caseId) => phases.get(caseId),
  });
  return { outbox, replicas, phases, typing, readUpTo, uploads, conversations };
}
