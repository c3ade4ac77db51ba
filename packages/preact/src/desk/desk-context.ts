import type { Desk } from '@faden/client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const DeskContext = createContext<Desk | null>(null);

/** Gives the agents' side of the client to everything inside: `<DeskProvider value={createDesk({ gateway })}>`. */
export const DeskProvider = DeskContext.Provider;

/** The desk of the nearest {@link DeskProvider}; throws where there is none, because that is a mistake in the program. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk must be used inside a DeskProvider.');
  return desk;
}
