export { DeskProvider, useDesk } from './desk/desk-context.ts';
export { useDeskCase, type UsedDeskCase } from './desk/use-desk-case.ts';
export { FadenProvider, useFaden } from './faden/faden-context.ts';
export { useCase, type UsedCase } from './faden/use-case.ts';
export { useCases } from './faden/use-cases.ts';
export { useObservable } from './observable/use-observable.ts';
export { useSignalOf } from './observable/use-signal-of.ts';
