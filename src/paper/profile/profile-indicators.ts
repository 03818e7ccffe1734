import type { YearEndOptions } from '../../change/ahead/year-end.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { requireTargetOf } from '../../indicator/target.ts';
import { ruleProblems } from '../../schema/indicator-rules.ts';
import { meant, type ProfileFaults } from './faults.ts';
import type { Profile, ProfileIndicator } from './profile.ts';

/** What a profile sets for indicators. */
export interface ProfileIndicators {
  /** Every definition, with what the profile says of it. */
  readonly indicators: readonly Indicator[];
  /** Who answers for an indicator, by its id. */
  readonly owners: Readonly<Record<string, string>>;
  /** Targets of the financial year by id, as `yearEnd` takes them. */
  readonly yearTargets: Readonly<
    Record<string, Pick<YearEndOptions, 'meets'> & Required<Pick<YearEndOptions, 'target'>>>
  >;
  /** The file that holds an indicator, by its id: one of categories may hold several. */
  readonly files: Readonly<Record<string, string>>;
}

/** Applies what a profile says of indicators to the definitions: the user's word comes before what is shipped. */
export function profileIndicators(
  { indicators = {} }: Profile,
  known: readonly Indicator[],
  faults: ProfileFaults,
): ProfileIndicators {
  const byId = new Map(known.map((each) => [each.id, each]));
  const owners: Record<string, string> = {};
  const yearTargets: Record<string, ProfileIndicators['yearTargets'][string]> = {};
  const files: Record<string, string> = {};
  for (const [id, said] of Object.entries(indicators)) {
    const field = `indicators.${id}`;
    const before = byId.get(id);
    if (before === undefined) {
      faults.add(field, unknownIndicator(id, byId.keys()), id, 'unknown-indicator');
      continue;
    }
    const indicator = applied(before, said, field, faults);
    byId.set(id, indicator);
    if (said.owner !== undefined) owners[id] = said.owner;
    if (said.yearTarget !== undefined)
      yearTargets[id] = yearTargetOf(indicator, said.yearTarget, field, faults);
    if (said.file !== undefined) files[id] = said.file;
  }
  return { indicators: [...byId.values()], owners, yearTargets, files };
}

/** What to do about an indicator that nobody defines. */
export const unknownIndicator = (id: string, known: Iterable<string>): string =>
  `must be an indicator of the catalogue, or be defined in indicators.json${meant(id, known)}`;

function applied(
  before: Indicator,
  { designEffect, margin, name, polarity, target }: ProfileIndicator,
  field: string,
  faults: ProfileFaults,
): Indicator {
  const { target: shipped, ...rest } = before;
  const goal = target === undefined ? shipped : (target ?? undefined);
  const made: Indicator = {
    ...rest,
    ...(goal === undefined ? {} : { target: goal }),
    ...(name === undefined ? {} : { name }),
    ...(margin === undefined ? {} : { margin }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(designEffect === undefined ? {} : { designEffect }),
  };
  if (typeof target === 'number') faults.of(`${field}.target`, () => requireTargetOf(made, '', target));
  for (const { expected, path, value } of ruleProblems({
    measure: made.measure,
    ...(margin === undefined ? {} : { margin }),
    ...(designEffect === undefined ? {} : { designEffect }),
  }))
    if (/^(?:margin|designEffect)/.test(path)) faults.add(`${field}.${path}`, expected, value);
  return made;
}

function yearTargetOf(
  indicator: Indicator,
  { meets, ...target }: NonNullable<ProfileIndicator['yearTarget']>,
  of: string,
  faults: ProfileFaults,
): ProfileIndicators['yearTargets'][string] {
  const { measure, polarity } = indicator;
  const field = `${of}.yearTarget`;
  const adds = measure === 'count' || measure === 'rate';
  if ('level' in target) faults.of(`${field}.level`, () => requireTargetOf(indicator, '', target.level));
  if ('total' in target && !adds)
    faults.add(`${field}.total`, `must be { level } or { change } for a ${measure}`, target.total);
  if (polarity === 'neutral' && meets === undefined && !('change' in target))
    faults.add(`${field}.meets`, 'must be at-least or at-most where neither way is better', undefined);
  return { target, ...(meets === undefined ? {} : { meets }) };
}
