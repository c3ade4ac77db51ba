import type { ConnectionState } from '../api/states.ts';
import { createBackOff } from '../call/back-off.ts';
import { createLive, type Live } from '../live/live.ts';
import { createRace } from '../live/race.ts';
import { createStreamCarrier, type OpenLive } from '../live/stream-carrier.ts';
import type { Value } from '../observe/value.ts';
import { createSender, type Sender } from '../outbox/sender.ts';
import { createSettling } from '../outbox/settling.ts';
import { createHealing, type Healing } from '../replica/healing.ts';
import { blankReplica } from '../replica/replica.ts';
import type { EngineDeps } from './engine-deps.ts';
import type { EngineEvents } from './engine-events.ts';
import type { Held } from './held.ts';
import { createLiveEvents } from './live-events.ts';

/** What brings news down and commands up. */
export interface Moving {
  readonly healing: Healing;
  readonly sender: Sender;
  readonly live: Live;
  /** Offers again what was sent of a case. */
  offerAgain(caseId: string): Promise<void>;
}

/** What {@link createMoving} needs beside the engine's own. */
export interface MovingDeps extends EngineDeps {
  readonly held: Held;
  readonly tab: string;
  readonly connection: Value<ConnectionState>;
  emit<K extends keyof EngineEvents>(event: K, detail: EngineEvents[K]): void;
  /** The other side or the gateway gave a sign of life. */
  onLife(): void;
}

/** Everything that moves, at rest. */
export function createMoving(deps: MovingDeps): Moving {
  const { held, ports, timers, session, connection, emit } = deps;
  const { outbox, replicas, phases } = held;
  const backOff = (): ReturnType<typeof createBackOff> => createBackOff(ports.random);

  const offerAgain = (caseId: string): Promise<void> => settling.offerAgain(caseId).then(() => sender.kick(caseId), () => undefined);

  const healing = createHealing({
    replicas,
    ...deps.code,
    call: session.call,
    timers,
    backOff: backOff(),
    live: () => connection.value === 'live' || connection.value === 'polling',
    onReset: (stream) => void offerAgain(stream),
    // An agent's command may end in the internal stream, whose seqs are others.
    acknowledged: (stream) => (deps.side === 'centre' ? 0 : Math.max(0, ...outbox.of(stream).map(({ seq = 0 }) => seq))),
    // Not announced: what a screen showed as confirmed is all there, and a gateway that lags may have answered.
    onShort: (stream) => void offerAgain(stream),
    onMissing: (caseId, code) => void settling.onMissing(caseId, code).catch(() => undefined),
  });

  const settling = createSettling({
    refusals: async (about) => (await deps.code.refusals()).createRefusals(about),
    outbox,
    timers,
    mint: deps.mint,
    continuing(caseId) {
      const state = replicas.get(caseId)?.state.case;
      return deps.side === 'customer' && state ? { topic: state.topic, lang: state.lang } : null;
    },
    emit,
    onReached: (caseId, seq) => healing.seen(caseId, seq),
    onPhase(caseId, phase) {
      if (phase === 'unknown') {
        replicas.put(blankReplica(caseId));
        return sender.kick(caseId);
      }
      phases.set(caseId, phase);
      for (const stream of deps.streamsOf(caseId)) replicas.forget(stream);
    },
  });

  const sender = createSender({
    outbox,
    timers,
    backOff: backOff(),
    call: (request) => session.call(request),
    post(request) {
      const access = session.atHand();
      if (access) deps.caller.exchange({ ...request, access, timeoutMs: 0 }).catch(() => undefined);
    },
    onSettled: settling.onSettled,
    onMissing: settling.onMissing,
    onSilence: () => live.reconnect(0),
  });

  const live = createMovingLive(deps, healing, sender, (caseId) => void settling.onMissing(caseId, 'gone').catch(() => undefined));
  return { healing, sender, live, offerAgain };
}

function createMovingLive(deps: MovingDeps, healing: Healing, sender: Sender, onGone: (caseId: string) => void): Live {
  const { held, ports, timers, session, connection } = deps;
  const { replicas, readUpTo } = held;

  const open: OpenLive = async (accept, signal, timeoutMs) => {
    const watch = deps.watch?.();
    return deps.caller.exchange({
      path: '/live',
      headers: { accept },
      body: { tab: deps.tab, marks: replicas.marks(), ...(watch ? { watch } : {}) },
      access: await session.access(),
      signal,
      timeoutMs,
    });
  };

  const onEvent = createLiveEvents({
    replicas,
    healing,
    onHello(heads) {
      sender.hurry();
      readUpTo.flush();
      deps.onConnected(Object.keys(heads).some((stream) => !replicas.get(stream)));
    },
    onGone,
    onOther: deps.onOther,
  });

  return createLive({
    timers,
    random: ports.random,
    backOff: createBackOff(ports.random),
    carrier: createRace({
      timers,
      carriers: { stream: createStreamCarrier(open), poll: async (...hear) => (await deps.code.polls())(open, timers)(...hear) },
      pollOnlyMs: () => deps.transport.pollOnlyMs(),
      onWinner(winner) {
        connection.set(winner === 'stream' ? 'live' : 'polling');
        if (winner === 'poll' && deps.transport.pollOnlyMs() === 0) deps.transport.remember();
      },
      onGivenUp: () => connection.set('polling'),
    }),
    visible: () => ports.lifecycle.visible(),
    online: () => ports.lifecycle.online(),
    onEvent(event) {
      onEvent(event);
      deps.onLife();
    },
    onState: (state) => connection.set(state),
    onUnauthorized: () => session.expire(session.atHand()),
  });
}
