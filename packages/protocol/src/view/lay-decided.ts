import { decide } from '../decide/decide.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { evolveWith } from '../state/evolve-with.ts';
import { layWords, sealed } from './lay-words.ts';
import type { Lay } from './overlay.ts';

// What is wrong with the command itself no gateway will see differently; everything else it will check.
const hopeless: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['bad_request', 'unknown_kind', 'too_large', 'file_refused']);

/**
 * Decides a command as the gateway will, and folds what it would bring. Where that cannot be told, because its rule is not at
 * hand, or the site is not known yet, or the command has failed, only its words are laid over.
 */
export const layDecided: Lay = (parts, source, state, pending) => {
  const { rules, id } = source;
  const { site, ...context } = source.context;
  const { command, at, delivery } = pending;
  if (delivery === 'failed' || !site || !Object.hasOwn(rules, command.kind)) return layWords(parts, source, state, pending);
  const decision = decide(rules, state, command, { ...context, site, case: id, now: at, found: {} });
  if (decision.outcome === 'refused') {
    const failed = hopeless.has(decision.code) ? ({ delivery: 'failed', refusal: decision.code } as const) : {};
    return layWords(parts, source, state, { ...pending, ...failed });
  }
  const laid = sealed(source, pending, { seq: state.seq, first: 0 }, decision.entries);
  return { state: laid.reduce((folded, { entry }) => evolveWith(parts, folded, entry), state), laid };
};
