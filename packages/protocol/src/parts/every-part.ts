import { customerRules } from '../rules/customer-rules.ts';
import { evolve } from '../state/evolve.ts';
import { viewOf } from '../view/view-of.ts';
import type { Parts } from './parts.ts';

/** All parts at hand: for the desk, for Node, and wherever nothing may come later. */
export const everyPart: Parts = { rules: customerRules, bring: () => undefined, evolve, viewOf };
