import type { Faden } from '@faden/client';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const FadenContext = createContext<Faden | null>(null);

/** Gives one client to everything inside: `<FadenProvider value={createFaden({ gateway, site })}>`. */
export const FadenProvider = FadenContext.Provider;

/** The client of the nearest {@link FadenProvider}; throws where there is none, because that is a mistake in the program. */
export function useFaden(): Faden {
  const faden = useContext(FadenContext);
  if (!faden) throw new Error('useFaden must be used inside a FadenProvider.');
  return faden;
}
