// Writes Lit's decorators down as what they do: a call of `createProperty` for each field. The compiler's helper, of which
// every module gets a copy, and the decorators themselves are then no part of what browsers load.
const KINDS = { property: (given) => given, state: () => '{ state: true, attribute: false }' };

/** A rollup plugin that turns compiled `@property(…)` and `@state()` of fields into `Element.createProperty(name, …)`. */
export function reactiveFields() {
  return {
    name: 'faden-reactive-fields',
    transform(code) {
      if (!/from ["']lit\/decorators\.js["']/.test(code)) return null;
      const edits = this.parse(code).body.map((node) => readField(node, code)).filter(Boolean);
      return { code: edits.toReversed().reduce((text, { start, end, call }) => text.slice(0, start) + call + text.slice(end), code), map: null };
    },
  };
}

/** Understands `__decorateClass([property(options)], Element.prototype, "name", 2)` and nothing else. */
function readField({ type, start, end, expression }, code) {
  if (type !== 'ExpressionStatement' || expression.type !== 'CallExpression' || expression.callee.name !== '__decorateClass') return undefined;
  const [decorators, target, name, kind] = expression.arguments;
  const [decorator, ...others] = decorators.elements;
  const write = KINDS[decorator.callee?.name];
  // 2 is a field; what decorates a method or an accessor stays as it was compiled.
  if (!write || others.length > 0 || kind?.value !== 2) return undefined;
  const [options] = decorator.arguments;
  const given = write(options && code.slice(options.start, options.end));
  return { start, end, call: `${code.slice(target.object.start, target.object.end)}.createProperty(${name.raw}${given ? `, ${given}` : ''});` };
}
