import type { Rules } from '../decide/rule.ts';
import type { WireEntry } from '../entries/entry.ts';
import { FadenError } from '../errors/faden-error.ts';
import type { CaseState } from '../state/case-state.ts';
import { evolveWith } from '../state/evolve-with.ts';
import { layWords } from '../view/lay-words.ts';
import type { CaseView } from '../view/case-view.ts';
import type { Lay } from '../view/overlay.ts';
import type { ViewSource } from '../view/view-source.ts';
import { viewWith } from '../view/view-with.ts';
import type { Part } from './part.ts';
import { type PartName, partOf, partsIn } from './part-of.ts';

/** What a page knows of cases by now, and the way to know more. */
export interface Parts {
  /**
   * What customers may do, as far as it is known here; another table whenever a part has come. Opening a case and writing are
   * in none: their words are laid over as they are, and what they move is the gateway's to say.
   */
  readonly rules: Rules;
  /**
   * Fetches what this state, and entries or commands of these kinds, cannot be folded and drawn without; `undefined` when all of it
   * is at hand. Rejects when it cannot be fetched; asking again tries again.
   */
  bring(state: CaseState, kinds: readonly string[]): Promise<void> | undefined;
  /** The state after one more public entry. Call it only where `bring` had nothing to fetch. */
  evolve(state: CaseState, entry: WireEntry): CaseState;
  /** A case as people see it; what is not at hand is not drawn. */
  viewOf(source: ViewSource): CaseView;
}

/** Knows what every case has; fetches each part by `ways` when it is needed, and with it what decides by rules. */
export function createParts(ways: Readonly<Record<PartName, () => Promise<Part>>>, deciding: () => Promise<Lay>): Parts {
  const here = new Map<PartName, Part>();
  const coming = new Map<PartName, Promise<void>>();
  let parts: readonly Part[] = [];
  let rules: Rules = {};
  let lay = layWords;

  async function fetch(name: PartName): Promise<void> {
    try {
      const [part, decided] = await Promise.all([ways[name](), deciding()]);
      here.set(name, part);
      lay = decided;
      parts = [...here.values()];
      rules = Object.assign({}, ...parts.map((part) => part.rules));
    } catch (cause) {
      throw new FadenError('offline', `The part ${name} cannot be fetched`, { cause });
    } finally {
      coming.delete(name);
    }
  }

  function fetchOnce(name: PartName): Promise<void> {
    const present = coming.get(name) ?? fetch(name);
    coming.set(name, present);
    return present;
  }

  return {
    get rules() {
      return rules;
    },
    bring(state, kinds) {
      const needed = new Set([...partsIn(state), ...kinds.map(partOf)]);
      const missing = [...needed].filter((name): name is PartName => !!name && !here.has(name));
      return missing.length > 0 ? Promise.all(missing.map(fetchOnce)).then(() => undefined) : undefined;
    },
    evolve: (state, entry) => evolveWith(parts, state, entry),
    viewOf: (source) => viewWith(parts, lay, source),
  };
}
