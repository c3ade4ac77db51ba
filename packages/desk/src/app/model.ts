import type { ConnectionState, Desk } from '@faden/client';
import type { DeskAgent, DeskCallback, InboxRow } from '@faden/protocol';
import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';

import { createWorkspaces, type Workspaces } from '../workspace/workspaces.ts';
import { follow } from './follow.ts';
import type { DeskClock, DeskPorts, Preferences } from './ports.ts';
import { createSites, type Sites } from './sites.ts';

/** Who sits at the desk: nobody known yet, nobody, or an agent. */
export type Sitting = { readonly state: 'resuming' } | { readonly state: 'out' } | { readonly state: 'in'; readonly agent: DeskAgent };

/** Which list stands beside the case. */
export type Shelf = 'open' | 'calls' | 'ended';

/** The state of the whole desk, in few signals; screens read it, and only its functions change it. */
export interface DeskModel {
  readonly ports: DeskPorts;
  readonly desk: Desk;
  readonly sitting: ReadonlySignal<Sitting>;
  readonly connection: ReadonlySignal<ConnectionState>;
  readonly inbox: ReadonlySignal<readonly InboxRow[]>;
  /** The calls that are owed, the most urgent first. */
  readonly calls: ReadonlySignal<readonly DeskCallback[]>;
  readonly sites: Sites;
  readonly workspaces: Workspaces;
  /** The case that is open, by its id. */
  readonly selected: ReadonlySignal<string | null>;
  readonly shelf: Signal<Shelf>;
  readonly preferences: Signal<Preferences>;
  /** The gateway's time as screens say it; moves every ten seconds. */
  readonly now: ReadonlySignal<number>;
  open(caseId: string | null): void;
  signOut(): Promise<void>;
  /** Lets go of everything the model listens to. */
  close(): void;
}

const TICK_MS = 10_000;
const COLLEAGUES_MS = 60_000;

/** Follows who sits at the desk: first the session of an earlier page of this tab, then what the client says. */
function followSitting(desk: Desk): { sitting: Signal<Sitting>; stop: () => void } {
  const sitting = signal<Sitting>({ state: 'resuming' });
  const show = (agent: DeskAgent | null): void => {
    sitting.value = agent ? { state: 'in', agent } : { state: 'out' };
  };
  const stop = desk.agent.subscribe((agent) => {
    if (agent || sitting.peek().state !== 'resuming') show(agent);
  });
  desk.resume().then(show, () => show(null));
  return { sitting, stop };
}

interface FollowAgentDeps {
  readonly sitting: ReadonlySignal<Sitting>;
  readonly sites: Sites;
  readonly workspaces: Workspaces;
  readonly clock: DeskClock;
}

/**
 * Reads the brands of whoever sits down, and who else is there from time to time. Drafts outlive a session that
 * ended by itself, but what one agent wrote is never shown to the next one at the same screen.
 */
function followAgent({ sitting, sites, workspaces, clock }: FollowAgentDeps): readonly (() => void)[] {
  let last: string | null = null;
  const load = (): void => {
    const current = sitting.peek();
    if (current.state === 'in') void sites.load(current.agent.sites);
  };
  const arrive = ({ id }: DeskAgent): void => {
    if (last !== null && last !== id) workspaces.forget();
    last = id;
    load();
  };
  return [effect(() => (sitting.value.state === 'in' ? arrive(sitting.value.agent) : sites.forget())), clock.every(COLLEAGUES_MS, load)];
}

/** Makes the state of the desk and starts following the client; call `close` to stop. */
export function createDeskModel(ports: DeskPorts): DeskModel {
  const { desk, clock, address } = ports;
  const { sitting, stop: stopSitting } = followSitting(desk);
  const connection = follow(desk.connection);
  const inbox = follow(desk.inbox);
  const calls = follow(desk.callbacks);
  const sites = createSites(desk);
  const workspaces = createWorkspaces();
  const selected = signal(address.read());
  const preferences = signal(ports.preferences.read());
  const now = signal(desk.now());
  const stops = [
    stopSitting,
    connection.stop,
    inbox.stop,
    calls.stop,
    ...followAgent({ sitting, sites, workspaces, clock }),
    effect(() => ports.preferences.write(preferences.value)),
    address.watch(() => {
      selected.value = address.read();
    }),
    clock.every(TICK_MS, () => {
      now.value = desk.now();
    }),
    // With every list comes the gateway's time, which this machine may not have.
    desk.callbacks.subscribe(() => {
      now.value = desk.now();
    }),
  ];
  const open = (caseId: string | null): void => {
    if (selected.peek() === caseId) return;
    selected.value = caseId;
    address.write(caseId);
  };
  return {
    ports,
    desk,
    sitting,
    connection: connection.signal,
    inbox: inbox.signal,
    calls: calls.signal,
    sites,
    workspaces,
    selected,
    shelf: signal<Shelf>('open'),
    preferences,
    now,
    open,
    signOut() {
      workspaces.forget();
      open(null);
      return desk.signOut();
    },
    close: () => stops.forEach((stop) => stop()),
  };
}
