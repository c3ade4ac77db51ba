/** What is going to happen, by time. */
export interface Agenda {
  plan(at: number, run: (now: number) => void): void;
  /** Lets everything happen in order, what is planned on the way included; `after` follows each. */
  goThrough(after: (now: number) => void): void;
}

/** Makes an empty agenda. What is planned for the same moment happens in the order of planning. */
export function createAgenda(): Agenda {
  const items: { readonly at: number; run(now: number): void }[] = [];
  return {
    plan(at, run) {
      const later = items.findLastIndex((item) => item.at <= at);
      items.splice(later + 1, 0, { at, run });
    },
    goThrough(after) {
      for (let next = items.shift(); next !== undefined; next = items.shift()) {
        next.run(next.at);
        after(next.at);
      }
    },
  };
}
