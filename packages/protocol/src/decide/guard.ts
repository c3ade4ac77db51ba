import * as v from 'valibot';

import type { ParsedCommand, Rules, TableRule } from './rule.ts';
import { refuse } from './verdict.ts';

type Schemas = Readonly<Record<string, v.GenericSchema>>;

function guardRule(rule: TableRule, schema: v.GenericSchema): TableRule {
  const parse = (command: ParsedCommand<never>) => v.safeParse(schema, command.body, { abortEarly: true });
  return {
    needs(command, state) {
      const parsed = parse(command);
      return (parsed.success && rule.needs?.({ ...command, body: parsed.output as never }, state)) || [];
    },
    decide(command, state, context) {
      const parsed = parse(command);
      if (parsed.success) return rule.decide({ ...command, body: parsed.output as never }, state, context);
      const [issue] = parsed.issues;
      const place = v.getDotPath(issue);
      return refuse(issue.type === 'max_length' ? 'too_large' : 'bad_request', { path: place === null ? 'body' : `body.${place}` });
    },
  };
}

/**
 * The same rules behind a door: every body is parsed by its kind's schema, what no schema names is left out, and a body
 * that does not fit is refused with the path of the fault. Browsers decide only what they wrote themselves and go without.
 */
export function guard<Kind extends string>(rules: Readonly<Record<Kind, TableRule>>, schemas: Readonly<Record<Kind, v.GenericSchema>>): Rules {
  const known: Schemas = schemas;
  return Object.fromEntries(
    Object.entries<TableRule>(rules).flatMap(([kind, rule]) => {
      const schema = known[kind];
      return schema === undefined ? [] : [[kind, guardRule(rule, schema)]];
    }),
  );
}
