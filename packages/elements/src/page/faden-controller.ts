import type { Faden, Unsubscribe } from '@faden/client';
import type { SiteProfile } from '@faden/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClients } from './page-clients.ts';
import { storedHere } from './stored-here.ts';
import type { Hold } from './shared-clients.ts';

/** What the controller needs of its element. */
export interface FadenHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly site: string;
  readonly gateway: string;
  /** A client of the page's own, used instead of a shared one. */
  readonly faden: Faden | undefined;
  /** Called with the client once there is one; what it returns is called when the element leaves. */
  connected(faden: Faden): readonly Unsubscribe[];
}

/** How far the element has come: nothing was asked yet, the client is on its way, it is there, or it could not be brought. */
export type FadenPhase = 'asleep' | 'waking' | 'awake' | 'failed';

/**
 * Brings an element its client, but not before somebody acts: `wake()` is the act.
 * An element that leaves the page and returns finds the same client.
 */
export class FadenController implements ReactiveController {
  phase: FadenPhase = 'asleep';
  faden: Faden | undefined;
  profile: SiteProfile | undefined;
  /** Whether the site's profile was asked for in vain. */
  profileFailed = false;

  readonly #host: FadenHost;
  #hold: Hold | undefined;
  #ends: readonly Unsubscribe[] = [];
  #wanted = false;

  constructor(host: FadenHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#wanted) void this.wake();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#hold?.release();
    this.#hold = undefined;
    this.faden = undefined;
    this.phase = 'asleep';
  }

  /** Wakes without an act of the customer where this browser holds something of an earlier visit, or where the page gave a client. */
  async wakeIfStored(): Promise<void> {
    // What was set on the tag before it became an element is here only after its first update.
    await this.#host.updateComplete;
    if ((this.#host.faden || (await storedHere())) && this.#host.isConnected) await this.wake();
  }

  /** The client, brought now if need be; `undefined` when it cannot be brought. */
  async wake(): Promise<Faden | undefined> {
    this.#wanted = true;
    if (this.phase === 'awake') return this.faden;
    const { faden: own, gateway, site } = this.#host;
    if (!own) this.#hold ??= pageClients.hold(gateway, site);
    const hold = this.#hold;
    this.#turn('waking');
    try {
      const faden = own ?? (await hold?.faden);
      if (this.#hold !== hold || !faden) return undefined;
      if (this.faden !== faden) this.#greet(faden);
      return faden;
    } catch {
      if (this.#hold === hold) {
        this.#hold = undefined;
        this.#turn('failed');
      }
      return undefined;
    }
  }

  #greet(faden: Faden): void {
    this.faden = faden;
    this.#ends = this.#host.connected(faden);
    this.#turn('awake');
    void this.loadProfile();
  }

  /** Asks for the site's profile; without it the element still works, with fewer words. */
  async loadProfile(): Promise<SiteProfile | undefined> {
    const { faden } = this;
    try {
      const profile = await faden?.profile();
      if (this.faden === faden && profile) this.profile = profile;
      this.profileFailed = false;
      return profile;
    } catch {
      this.profileFailed = true;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }

  #turn(phase: FadenPhase): void {
    this.phase = phase;
    this.#host.requestUpdate();
  }
}
