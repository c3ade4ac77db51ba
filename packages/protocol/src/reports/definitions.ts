/** What a figure says, and of whom; both stand beside it wherever it is shown. */
export interface Definition {
  readonly formula: string;
  readonly population: string;
}

const waits = 'concerns opened in the period while it was open';
const calls = 'promised calls due in the period, without those called off before and those without an announced time';

/** Every figure, defined as strictly as we know how. A change of a definition is another figure, with another name. */
export const definitions = {
  'service-level': { formula: 'answered by a human within the threshold / all who asked', population: `${waits}; whoever gave up, chose a call or still waits stays in it` },
  'human-in-3-minutes': { formula: 'answered by a human within 180 s / all who asked', population: waits },
  abandonment: { formula: 'withdrawn before a human answered / all who asked', population: waits },
  waiting: { formula: 'time until a human answered, the customer gave up or chose a call, or until now', population: waits },
  'first-answer': { formula: 'first words of a human - first words of the customer, wall clock', population: 'concerns opened in the period that were answered' },
  'first-answer-business': { formula: 'first words of a human - first words of the customer, opening hours only', population: 'concerns opened in the period that were answered' },
  'promises-kept': { formula: '(kept + calls on time) / (kept + late + broken + calls on time + calls late + calls missed)', population: 'promises and promised calls due in the period, without those withdrawn, called off or moved with acceptance before they were due' },
  'calls-on-time': { formula: 'first attempt inside the promised window / calls', population: calls },
  'calls-reached': { formula: 'customer reached at any time / calls', population: calls },
  'calls-in-window': { formula: 'customer reached inside the promised window / calls', population: calls },
  'call-length': { formula: 'completed - connected', population: 'promised calls due in the period that reached somebody' },
  'first-contact': { formula: 'confirmed as resolved by the customer after one contact, neither reopened in 14 days nor repeated in 7 / cases', population: 'cases opened in the period with words of a human' },
  reopened: { formula: 'reopened within 14 days / closed', population: 'cases opened in the period that were closed' },
  'resolution-confirmed': { formula: 'yes / (yes + partly + no)', population: 'answers to resolutions in the period; silence is no answer' },
  satisfaction: { formula: 'ratings of 4 and 5 / ratings', population: 'ratings in the period, each after a resolution' },
  rating: { formula: 'ratings of 1 to 5', population: 'ratings in the period, each after a resolution' },
  escalated: { formula: 'cases escalated / cases', population: 'cases opened in the period' },
  'escalations-in-time': { formula: 'answered by their deadline / escalations', population: 'escalations raised in the period' },
  'asked-again': { formula: 'asked although known or asked before / questions', population: 'questions for a value in the period' },
  corrections: { formula: 'statements corrected since / binding statements', population: 'binding statements given in the period' },
  'stock-unedited': { formula: 'stock answers nobody changed / messages of the centre', population: 'messages of the centre in the period' },
  handovers: { formula: 'cases handed over in the period / cases', population: 'cases opened in the period; a question to an expert is no handover' },
  turns: { formula: 'time it was the turn of customer, centre, company, third party / time the case was open', population: 'cases opened in the period' },
} as const satisfies Readonly<Record<string, Definition>>;

/** The name of a figure. */
export type FigureName = keyof typeof definitions;
