import type { Ports } from '../ports/ports.ts';

/** A small place that belongs to one tab and survives its reloads. */
export interface TabStorage {
  read(): string | null;
  /** `null` empties it. */
  write(value: string | null): void;
}

/** What the desk needs of the world around it: storage, locks and tabs are not used, since every tab of an agent is its own. */
export interface DeskPorts extends Omit<Ports, 'storage' | 'locks' | 'tabs'> {
  readonly tabStorage: TabStorage;
}
