import type { Owner } from '../basics/people.ts';
import type { CustomerCommands } from '../commands/command.ts';
import type { Context } from '../decide/context.ts';
import { lookUp } from '../decide/look-up.ts';
import type { Rule } from '../decide/rule.ts';
import { accept, type PublicEntry, refuse } from '../decide/verdict.ts';
import type { Topic } from '../site/profile.ts';
import { nextUpdateFor } from './next-update.ts';

type Body = CustomerCommands['case.open'];

function openingLine({ topic, lang, purpose = 'service', continues, page }: Body, context: Context): PublicEntry {
  const { actor, found } = context;
  return {
    kind: 'case.opened',
    body: {
      topic,
      lang,
      purpose,
      customer: { assurance: actor.assurance ?? 'anonymous', ...(actor.name !== undefined && { name: actor.name }) },
      ...(found.reference !== undefined && { reference: found.reference }),
      ...(continues !== undefined && { continues }),
      ...(page !== undefined && { page }),
      nextStep: 'first-answer',
      nextUpdateBy: nextUpdateFor('received', context, topic),
    },
  };
}

function ownerLine({ team: { id, name, responsible } }: Topic): PublicEntry {
  const to: Owner = { type: 'team', id, name, responsible };
  return { kind: 'owner.changed', body: { from: null, to, reason: 'opened', summary: { openPoints: [], commitments: [] } } };
}

/** A customer opens a case: it belongs to the topic's team at once, with a responsible person and a first time to hear from us. */
export const openCase: Rule<Body> = {
  needs: ({ body }) => [{ what: 'reference' }, ...(body.continues === undefined ? [] : [{ what: 'case' as const, id: body.continues }])],
  decide: ({ body }, state, context) => {
    const { site, found, actor } = context;
    if (state.case.status !== null) return refuse('already_open');
    const topic = site.topics.find(({ id }) => id === body.topic);
    if (topic === undefined) return refuse('topic_unknown', { path: 'body.topic' });
    const before = body.continues === undefined ? undefined : lookUp(found.cases, body.continues);
    // A stranger's case is answered like one that does not exist.
    if (before === null || (before && before.customer !== actor.actor)) return refuse('not_found', { path: 'body.continues' });
    const words: PublicEntry[] = body.text === undefined ? [] : [{ kind: 'message.posted', body: { text: body.text } }];
    const claims = found.reference === undefined ? [] : [{ key: `reference:${site.id}:${found.reference}`, limit: 1 }];
    return accept([openingLine(body, context), ...words, ownerLine(topic)], { claims });
  },
};
