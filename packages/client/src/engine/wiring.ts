import type { Mark } from '@faden/protocol';

import type { ConnectionState } from '../api/states.ts';
import { createEmitter, type Emitter } from '../observe/emitter.ts';
import { createValue, type Value } from '../observe/value.ts';
import { caseOf, isInternal } from '../replica/stream-name.ts';
import { blankReplica } from '../replica/replica.ts';
import type { EngineDeps } from './engine-deps.ts';
import type { EngineEvents } from './engine-events.ts';
import { createHeld, type Held } from './held.ts';
import { createMoving, type Moving } from './moving.ts';
import { createNews } from './news.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { createTakenBack } from './taken-back.ts';

/** The parts of an engine, each knowing of the others what it must. */
export interface Wiring {
  readonly held: Held;
  readonly moving: Moving;
  readonly sharing: Sharing;
  readonly connection: Value<ConnectionState>;
  readonly events: Emitter<EngineEvents>;
  /** Whose engine it is now. */
  account: string | null;
  /** Sees to it that a case is known and kept current. */
  open(caseId: string): void;
  /** A head heard of outside the live connection; says whether the case was thought to be gone (a restored one, offered anew). */
  head(stream: string, mark: Mark): boolean;
  /** Does so for every case somebody looks at or has something to send for. */
  openAll(): void;
}

/** Wires an engine's parts together; none of them does anything yet. */
export function createWiring(deps: EngineDeps): Wiring {
  const connection = createValue<ConnectionState>('idle');
  const events = createEmitter<EngineEvents>();
  const watched = new Set<string>();
  const emit = <K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void => {
    events.emit(event, detail);
    // What replicas show, each tab notices for itself.
    if (event === 'refused' || event === 'continued') sharing.tell({ type: 'event', event, detail });
  };
  const onBroken = (stream: string, reason: string): void => {
    if (wiring.account !== null && !held.phases.get(caseOf(stream))) emit('reset', { case: caseOf(stream), reason });
  };
  const lookForLoss = createTakenBack({ side: deps.side, held: () => held, onTakenBack: (caseId) => onBroken(caseId, 'epoch'), offerAgain: (caseId) => moving.offerAgain(caseId) });
  const news = createNews({ side: deps.side, outbox: () => held.outbox, typing: () => held.typing, emit, onBroken });

  const held = createHeld({
    ...deps,
    connection,
    active: () => wiring.account !== null,
    onOutbox(caseId, by) {
      held.conversations.touch(caseId);
      deps.onList();
      if (by === 'me') sharing.onWritten(caseId);
      lookForLoss(caseId);
    },
    onReplica(stream, before, after) {
      held.conversations.touch(caseOf(stream));
      if (isInternal(stream)) deps.onInternal?.(caseOf(stream));
      if (news(before, after)) lookForLoss(stream);
      deps.onList();
    },
    onStored: (stream) => sharing.tell({ type: 'stream', stream }),
    onWatched: (caseId) => {
      deps.onWatched();
      wiring.open(caseId);
    },
  });
  const moving = createMoving({ ...deps, held, tab: deps.mint(), connection, emit, onLife: () => sharing.onLife() });
  const sharing = createSharing({ ...deps, held, moving, connection, events, account: () => wiring.account });
  const wiring: Wiring = {
    held,
    moving,
    sharing,
    connection,
    events,
    account: null,
    open(caseId) {
      watched.add(caseId);
      if (wiring.account !== null) openStreams(deps, wiring, caseId);
    },
    head: (stream, mark) => takeHead(wiring, stream, mark),
    openAll: () => new Set([...held.outbox.cases(), ...watched]).forEach(wiring.open),
  };
  return wiring;
}

function takeHead({ held, moving, open }: Wiring, stream: string, mark: Mark): boolean {
  const lifted = held.phases.lift(stream, mark[2]);
  if (lifted) {
    // What was acknowledged of it may have gone with it.
    void moving.offerAgain(stream);
    open(stream);
  }
  moving.healing.head(stream, mark);
  return lifted;
}

/** A case that is still to be opened has nothing to fetch; any other is read once, and healed from then on. */
function openStreams({ streamsOf }: EngineDeps, { held, moving }: Wiring, caseId: string): void {
  if (held.phases.get(caseId)) return;
  for (const stream of streamsOf(caseId)) {
    if (held.replicas.get(stream)) continue;
    if (held.outbox.of(stream).some((record) => record.kind === 'case.open' && record.state !== 'sent')) held.replicas.put(blankReplica(stream));
    else moving.healing.fetch(stream);
  }
}
