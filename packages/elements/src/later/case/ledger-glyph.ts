import type { LedgerLine } from '@faden/protocol';
import { nothing, svg, type TemplateResult } from 'lit';

const tag = 'M9 1.5h21.5a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H9L1.5 14V8Z';
const eyelet = 'M6 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0Z';
const clockFace = 'M15.4 11a5.6 5.6 0 1 0 11.2 0 5.6 5.6 0 1 0-11.2 0M21 7.9V11l2.2 1.4';
const tornStart = 'M15 1.5H9L1.5 8v6L9 20.5h6l2.4-4.8-2.6-4.4 2.4-4.6Z';
const tornEnd = 'M21 1.5h9.5a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5H21l2.4-4.8-2.6-4.4 2.4-4.6Z';

/** A promise as a small tag: whole, filled, with a clock, torn, or struck through. 34 by 22; its word always stands beside it. */
export function ledgerGlyph(status: LedgerLine['status']): TemplateResult {
  if (status === 'kept') return svg`<path class="filled" d=${tag} /><circle class="knocked-eye" cx="8" cy="11" r="2" /><path class="knocked upright" d="M13.5 11.2l3.4 3.4 7.4-7.6" />`;
  if (status === 'broken') return svg`<path d=${tornStart} /><path d=${eyelet} /><path d=${tornEnd} transform="rotate(7 27 11)" />`;
  const gone = status === 'moved' || status === 'withdrawn' || status === 'given-up';
  return svg`<path class=${status === 'sent' ? 'dashed' : nothing} d=${tag} /><path d=${eyelet} />${status === 'late' || status === 'unreachable' ? svg`<path class="upright" d=${clockFace} />` : nothing}${gone ? svg`<path d="M3 19.5 31.5 3" />` : nothing}`;
}
