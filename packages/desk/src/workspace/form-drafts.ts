import type { Point } from '@faden/protocol';

/** What each form of a case holds while it is being filled in. Times are local wall times as the field writes them, or empty. */
export interface FormDrafts {
  readonly handover: { readonly to: string; readonly reason: string; readonly summary: string };
  readonly consult: { readonly question: string; readonly dueAt: string };
  readonly expert: { readonly to: string; readonly question: string; readonly dueAt: string };
  readonly 'consult-answer': { readonly consult: string; readonly text: string };
  readonly status: { readonly to: string; readonly text: string; readonly nextUpdateBy: string };
  readonly reassign: { readonly to: string; readonly reason: 'reassigned' | 'absence'; readonly text: string };
  readonly understanding: { readonly points: readonly Point[] };
  readonly fact: { readonly name: string; readonly label: string; readonly value: string };
  readonly resolution: { readonly answers: Readonly<Record<string, string>>; readonly text: string };
  readonly escalation: { readonly text: string };
  readonly decline: { readonly text: string };
  readonly edit: { readonly message: string; readonly text: string };
  readonly 'wrap-up': { readonly callback: string; readonly summary: string };
  readonly merge: { readonly into: string; readonly reference: string };
  readonly notice: { readonly code: string; readonly text: string };
  readonly keep: { readonly commitment: string; readonly text: string };
  readonly move: { readonly commitment: string; readonly dueAt: string; readonly text: string };
  readonly 'give-up': { readonly commitment: string; readonly reason: string };
  readonly statement: { readonly text: string };
  readonly 'correct-statement': { readonly statement: string; readonly text: string; readonly reason: string };
  readonly promise: { readonly text: string; readonly dueAt: string };
  readonly 'call-off': { readonly callback: string; readonly text: string };
  readonly redact: { readonly message: string; readonly reason: string };
}

/** The name of a form. */
export type FormName = keyof FormDrafts;
