import type { Desk } from '@faden/client';

/** A way to be told as time passes; what time it is, only the gateway knows. */
export interface DeskClock {
  /** Calls at this pace, in milliseconds, until the returned function is called. */
  every(ms: number, listener: () => void): () => void;
}

/** Where the open case stands in the address, so that a reload and the back button find it. */
export interface Address {
  /** The case the address names; null for none. */
  read(): string | null;
  write(caseId: string | null): void;
  /** Calls when the agent goes back or forward; returns the way out. */
  watch(listener: () => void): () => void;
}

/** What an agent chose for this device. */
export interface Preferences {
  readonly lang: 'en' | 'de';
  readonly theme: 'auto' | 'light' | 'dark';
}

/** Keeps what an agent chose for this device. */
export interface PreferenceStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}

/** Everything the desk needs of the world around it. */
export interface DeskPorts {
  readonly desk: Desk;
  readonly clock: DeskClock;
  readonly address: Address;
  readonly preferences: PreferenceStore;
  /** The zone times are shown in, for example `Europe/Berlin`. */
  readonly zone: string;
  /** Gives a shared file's bytes to the agent under its name. */
  readonly save: (file: Blob, name: string) => void;
  /** Gives a telephone address (`tel:`, `sip:`) to whatever this device makes calls with. */
  readonly dial: (address: string) => void;
  /** Puts a text where it can be pasted; rejects where the browser does not allow it. */
  readonly copy: (text: string) => Promise<void>;
}
