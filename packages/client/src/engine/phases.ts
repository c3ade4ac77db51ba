/** What is known of cases that cannot be shown. */
export interface Phases {
  get(caseId: string): 'refused' | 'gone' | undefined;
  set(caseId: string, phase: 'refused' | 'gone' | undefined): void;
  reset(): void;
}

/** Nothing is known of any case. */
export function createPhases(onChange: (caseId: string) => void): Phases {
  const all = new Map<string, 'refused' | 'gone'>();
  return {
    get: (caseId) => all.get(caseId),
    set(caseId, phase) {
      if (phase) all.set(caseId, phase);
      else all.delete(caseId);
      onChange(caseId);
    },
    reset: () => all.clear(),
  };
}
