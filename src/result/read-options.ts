import { givenOptions } from './given-options.ts';
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
 * know is refused with the one that was probably meant: `plateau: option must be one of margin, … (did you mean margin?), got "margn"`.
 */
export function readOptions<Options extends object>(
  path: string,
  rules: OptionRules<Options>,
  options: Options | undefined,
): Given<Options> {
  const named: Readonly<Record<string, Rule>> = rules;
  const given = givenOptions(path, named, options, requireRule, meantBy);
  for (const [name, rule] of Object.entries(named)) {
    if (!rule.required || name in given) continue;
    const such = rule.such ?? (rule.is === 'one-of' ? rule.values.join(' or ') : null);
    refuse(`${path}: ${name}`, `is required${such === null ? '' : `, such as ${such}`}`, undefined);
  }
  return given as Given<Options>;
}

function meantBy(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  return nearest === null ? '' : ` (did you mean ${nearest}?)`;
}
