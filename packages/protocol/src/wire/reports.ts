import * as v from 'valibot';

import { idSchema, instantSchema, slugSchema } from '../basics/primitives.ts';
import type { Figure } from '../reports/figure.ts';
import { reportFactKinds } from '../reports/report-fact.ts';

const ms = v.optional(v.number());

/** A row of a report, as it is exported. */
const factSchema = v.object({
  kind: v.picklist(reportFactKinds), case: idSchema, topic: v.string(), at: instantSchema, outcome: v.string(),
  ms, businessMs: ms, number: v.optional(v.number()), mark: v.optional(v.string()),
  customerMs: ms, centreMs: ms, companyMs: ms, thirdPartyMs: ms,
});

/** A figure as it is sent: with formula, population and sample; what was measured stands beside them by its `type`. */
const figureSchema = v.looseObject({
  name: v.string(),
  formula: v.string(),
  population: v.string(),
  excluded: v.record(v.string(), v.number()),
  type: v.picklist(['share', 'time', 'points', 'turns']),
});

/** `GET /v1/desk/reports`: the figures of a site and a period, and the rows they are made of. */
export const reportSchema = v.object({
  site: slugSchema,
  from: instantSchema,
  /** Not included. */
  to: instantSchema,
  /** As of when the rows are: of what came later nothing is known. */
  now: instantSchema,
  figures: v.array(figureSchema),
  facts: v.array(factSchema),
});

/** `GET /v1/sites/{site}/facts`: the figures a site publishes. */
export const publishedFactsSchema = v.object({ site: slugSchema, from: instantSchema, to: instantSchema, figures: v.array(figureSchema) });
/** The figures a site publishes. */
export type PublishedFacts = Omit<v.InferOutput<typeof publishedFactsSchema>, 'figures'> & { readonly figures: readonly Figure[] };
