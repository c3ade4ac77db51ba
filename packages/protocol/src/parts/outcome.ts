import { answerResolution } from '../case/answer-resolution.ts';
import { rateCase } from '../case/rate-case.ts';
import { withdrawCase } from '../case/withdraw-case.ts';
import type { CaseView } from '../view/case-view.ts';
import type { Part, PartSource } from './part.ts';

function drawn({ laid: { case: { resolution } }, bodyAt }: PartSource): Pick<CaseView, 'resolution'> {
  const proposal = bodyAt(resolution, 'case.resolution-proposed');
  if (resolution === null || proposal === undefined) return {};
  return { resolution: { name: resolution.name, answers: proposal.answers, ...(proposal.text !== undefined && { text: proposal.text }) } };
}

/** How a case ends for its customer: a proposed answer, a rating, or taking it back. */
export const outcome = {
  rules: { 'case.answer-resolution': answerResolution, 'case.withdraw': withdrawCase, 'case.rate': rateCase },
  view: drawn,
} satisfies Part;
