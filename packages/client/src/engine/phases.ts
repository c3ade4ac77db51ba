/** What is known of cases that cannot be shown. */
export interface Phases {
  get(caseId: string): 'refused' | 'gone' | undefined;
  set(caseId: string, phase: 'refused' | 'gone'): void;
  /** The gateway names this case, standing at `hash`: what was said before no longer holds, unless it was said of the same standing. */
  lift(caseId: string, hash: string): boolean;
  reset(): void;
}

/** Nothing is known of any case. */
export function createPhases(onChange: (caseId: string) => void): Phases {
  const all = new Map<string, 'refused' | 'gone'>();
  const lifted = new Map<string, string>();
  return {
    get: (caseId) => all.get(caseId),
    set(caseId, phase) {
      all.set(caseId, phase);
      onChange(caseId);
    },
    lift(caseId, hash) {
      if (!all.has(caseId) || lifted.get(caseId) === hash) return false;
      lifted.set(caseId, hash);
      all.delete(caseId);
      onChange(caseId);
      return true;
    },
    reset() {
      all.clear();
      lifted.clear();
    },
  };
}
