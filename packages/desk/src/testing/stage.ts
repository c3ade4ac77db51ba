import type { Desk } from '@faden/client';

import type { Preferences } from '../app/ports.ts';
import { mountDesk } from '../mount-desk.tsx';
import type { FakeHouse } from './fake-house.ts';

/** A desk on the page of a test. */
export interface Stage {
  readonly root: HTMLElement;
  readonly desk: Desk;
  /** Lets the desk's clock pass to the house's time. */
  tick(): void;
  readonly saved: readonly { readonly name: string; readonly size: number }[];
  /** Telephone addresses this device was given to call. */
  readonly dialled: readonly string[];
  readonly copied: readonly string[];
  leave(): void;
}

/** Mounts a desk for an agent of the house (or its door, for nobody) and takes it down by `leave`. */
export const stage = (house: FakeHouse, agent?: string, preferences: Partial<Preferences> = {}): Stage => mountStage(house.desk(agent), preferences);

/** Mounts any desk and takes it down by `leave`. */
export function mountStage(desk: Desk, preferences: Partial<Preferences> = {}): Stage {
  const root = document.createElement('div');
  document.body.append(root);
  const ticks = new Set<() => void>();
  const saved: { name: string; size: number }[] = [];
  const dialled: string[] = [];
  const copied: string[] = [];
  let at: string | null = null;
  const unmount = mountDesk(root, {
    desk,
    zone: 'Europe/Berlin',
    clock: {
      every(_, listener) {
        ticks.add(listener);
        return () => ticks.delete(listener);
      },
    },
    address: {
      read: () => at,
      write(caseId) {
        at = caseId;
      },
      watch: () => () => undefined,
    },
    preferences: { read: () => ({ lang: 'en', theme: 'light', ...preferences }), write: () => undefined },
    save: (file, name) => saved.push({ name, size: file.size }),
    dial: (address) => dialled.push(address),
    copy: async (text) => void copied.push(text),
  });
  return {
    root,
    desk,
    tick: () => ticks.forEach((tick) => tick()),
    saved,
    dialled,
    copied,
    leave() {
      unmount();
      root.remove();
    },
  };
}
