import { refuse } from './number-rule.ts';

/**
 * Options by name, without those that are `undefined`, once each has a rule and `require` finds that it keeps it. Where there are
 * several, `meantBy` says which of them was probably meant by a name that is none.
 */
export function givenOptions<Rule>(
  path: string,
  rules: Readonly<Record<string, Rule>>,
  options: unknown,
  require: (path: string, rule: Rule, value: unknown) => void,
  meantBy: (name: string, names: readonly string[]) => string = () => '',
): Record<string, unknown> {
  const names = Object.keys(rules);
  const given: Record<string, unknown> = {};
  if (options === undefined) return given;
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    refuse(`${path}: options`, `must be an object such as { ${names[0] ?? ''}: … }`, options);
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined)
      refuse(`${path}: option`, `must be one of ${names.join(', ')}${meantBy(name, names)}`, name);
    require(`${path}: ${name}`, rule, value);
    given[name] = value;
  }
  return given;
}
