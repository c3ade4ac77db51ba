import type { CaseState } from './case-state.ts';

/** The state before the first entry. */
export const initialState: CaseState = {
  seq: 0,
  case: {
    status: null,
    topic: '',
    lang: '',
    purpose: 'service',
    customer: '',
    openedAt: null,
    updatedAt: null,
    nextStep: 'none',
    nextUpdateBy: null,
    resolution: null,
    silence: null,
    endedAt: null,
    rating: null,
    reopened: 0,
    clock: { turn: 'centre', since: null, spent: { customer: 0, centre: 0, company: 0, 'third-party': 0 } },
  },
  words: { fromCustomer: 0, fromCentre: 0, lastOfCustomer: 0, lastOfCentre: 0, waitingSince: null },
  people: { owner: null, introduced: {}, handover: null, escalation: null, consults: [] },
  understanding: { current: null, facts: {} },
  truth: {},
  commitments: {},
  callbacks: {},
  contact: {},
  privacy: {},
};
