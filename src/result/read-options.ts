import { nearestName } from './nearest-name.ts';
import { type Rule, refuse, requireRule } from './rule.ts';

/** What each option of a function may be: one rule for each name, and no other. */
export type OptionRules<Options> = { readonly [Name in keyof Required<Options>]: Rule };

/** Options without those that are `undefined`, which are as good as absent. */
export type Given<Options> = { readonly [Name in keyof Options]: Exclude<Options[Name], undefined> };

/**
 * The options of a function, once each is known to it and keeps its rule: the one place where they are checked.
 *
 * An option that is `undefined` is absent, so that what is left may be spread over the defaults. A name that the function does not
 * know is refused with the one that was probably meant: `wilson: option must be one of level (did you mean level?), got "levl"`.
 */
export function readOptions<Options extends object>(
  path: string,
  rules: OptionRules<Options>,
  options: Options | undefined,
): Given<Options> {
  if (options === undefined) {
    requireAll(path, rules, {});
    return {} as Given<Options>;
  }
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    const names = Object.keys(rules);
    refuse(`${path}: options`, `must be an object such as { ${names[0] ?? ''}: … }`, options);
  }
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name as keyof Options] : undefined;
    if (rule === undefined) refuseName(path, rules, name);
    requireRule(`${path}: ${name}`, rule, value);
    given[name] = value;
  }
  requireAll(path, rules, given);
  return given as Given<Options>;
}

function requireAll(path: string, rules: Readonly<Record<string, Rule>>, given: object): void {
  for (const [name, rule] of Object.entries(rules)) {
    if (!rule.required || name in given) continue;
    const such = rule.such ?? (rule.is === 'one-of' ? rule.values.join(' or ') : null);
    refuse(`${path}: ${name}`, `is required${such === null ? '' : `, such as ${such}`}`, undefined);
  }
}

function refuseName(path: string, rules: object, name: string): never {
  const names = Object.keys(rules);
  const nearest = nearestName(name, names);
  const meant = nearest === null ? '' : ` (did you mean ${nearest}?)`;
  return refuse(`${path}: option`, `must be one of ${names.join(', ')}${meant}`, name);
}
