import type { Instant } from '../basics/primitives.ts';

/** Who is responsible, who was introduced, who was asked. `seq` points at the entry that holds the names. */
export interface PeopleSlice {
  readonly owner: { readonly type: 'agent' | 'team'; readonly id: string; readonly seq: number } | null;
  /** The role card version each agent was introduced with, the latest 10 agents. */
  readonly introduced: Readonly<Record<string, { readonly version: string; readonly seq: number }>>;
  /** The handover that awaits acceptance. */
  readonly handover: { readonly name: string; readonly to: string; readonly expiresAt: Instant; readonly seq: number } | null;
  readonly escalation: {
    readonly name: string;
    readonly level: 1 | 2 | 3;
    readonly answerBy: Instant;
    readonly answered: boolean;
    readonly seq: number;
  } | null;
  /** Questions to the company or an expert that are not answered yet, at most 8. */
  readonly consults: readonly { readonly name: string; readonly of: 'company' | 'expert'; readonly dueAt: Instant; readonly seq: number }[];
}
