import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import type { DeskModel } from './model.ts';

const ModelContext = createContext<DeskModel | null>(null);

/** Gives the desk's state to everything inside. */
export const ModelProvider = ModelContext.Provider;

/** The desk's state; throws outside of a {@link ModelProvider}. */
export function useModel(): DeskModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('useModel must be used inside a ModelProvider.');
  return model;
}
