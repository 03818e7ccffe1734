import type { DeclaredBreak, Indicator, Measure } from '../indicator/indicator.ts';
import { type Delay, MATURE } from '../indicator/maturity.ts';
import { targetExpected } from '../indicator/target.ts';

/** Something that two fields say together and cannot both mean. */
export interface RuleProblem {
  /** Field, or field and member: `margin.points`. */
  readonly path: string;
  readonly expected: string;
  readonly value: unknown;
}

/** The fields of a definition that are sound on their own; a faulty one is absent and breaks no further rule. */
export type SoundFields = Partial<Indicator>;

const dividing: readonly Measure[] = ['proportion', 'rate', 'ratio'];
const shares: readonly Measure[] = ['proportion', 'published-percentage'];
/** Columns that every file may have, so that no dimension may be called so. */
const reservedColumns =
  /* @__PURE__ */ 'area period numerator denominator count value n state category outcome count-basis'.split(
    ' ',
  );

/** What the fields of a definition say against each other, in the order of the fields. */
export function ruleProblems(fields: SoundFields): readonly RuleProblem[] {
  return [
    ...ofMeasure(fields),
    ...ofTarget(fields),
    ...ofMargin(fields),
    ...ofDesignEffect(fields),
    ...ofDimensions(fields),
    ...ofCategories(fields),
    ...ofOutcomes(fields),
    ...ofMaturity(fields),
    ...(fields.recordingChanges ?? []).flatMap(ofChange),
  ];
}

function ofMeasure({ durationUnit, measure, outOf, per, responseSet }: SoundFields): RuleProblem[] {
  if (measure === undefined) return [];
  const found: RuleProblem[] = [];
  if (outOf === undefined && dividing.includes(measure))
    found.push({ path: 'outOf', expected: `is required for a ${measure}`, value: outOf });
  if (outOf !== undefined && (measure === 'count' || measure === 'published-percentage'))
    found.push({ path: 'outOf', expected: `must be absent for a ${measure}`, value: outOf });
  if (per !== undefined && measure !== 'rate')
    found.push({
      path: 'per',
      expected: `is for rates alone and must be absent for a ${measure}`,
      value: per,
    });
  if (durationUnit !== undefined && measure !== 'duration')
    found.push({ path: 'durationUnit', expected: `must be absent for a ${measure}`, value: durationUnit });
  if (responseSet !== undefined && !shares.includes(measure))
    found.push({ path: 'responseSet', expected: `must be absent for a ${measure}`, value: responseSet });
  return found;
}

function ofTarget({ measure, target }: SoundFields): RuleProblem[] {
  if (measure === undefined || target === undefined) return [];
  const expected = targetExpected(measure, target);
  return expected === null ? [] : [{ path: 'target', expected, value: target }];
}

function ofMargin({ measure, margin }: SoundFields): RuleProblem[] {
  if (measure === undefined || margin === undefined) return [];
  if ('points' in margin && !shares.includes(measure)) {
    const expected = `must be { percent } for a ${measure}, which has no percentage points`;
    return [{ path: 'margin.points', expected, value: margin.points }];
  }
  if ('percent' in margin && shares.includes(measure)) {
    const expected = `must be { points } for a ${measure}, in percentage points`;
    return [{ path: 'margin.percent', expected, value: margin.percent }];
  }
  return 'points' in margin && margin.points > 100
    ? [{ path: 'margin.points', expected: 'must be at most 100 percentage points', value: margin.points }]
    : [];
}

function ofDesignEffect({ designEffect, measure }: SoundFields): RuleProblem[] {
  if (measure === undefined || designEffect === undefined || shares.includes(measure)) return [];
  const expected = `is of a survey and must be absent for a ${measure}`;
  return [{ path: 'designEffect', expected, value: designEffect }];
}

function ofDimensions({ dimensions = {}, where = {} }: SoundFields): RuleProblem[] {
  const found: RuleProblem[] = [];
  for (const name of Object.keys(dimensions))
    if (reservedColumns.includes(name))
      found.push({ path: 'dimensions', expected: 'must not be named as a column of its own', value: name });
  for (const [name, value] of Object.entries(where)) {
    const values = Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
    const path = `where.${name}`;
    if (values === undefined) found.push({ path, expected: 'must be one of the dimensions', value: name });
    else if (!values.includes(value))
      found.push({ path, expected: `must be one of ${values.join(', ')}`, value });
  }
  return found;
}

function ofCategories({ categories = {}, withoutCategories = {} }: SoundFields): RuleProblem[] {
  const expected = "must be absent unless the categories are 'all'";
  return Object.entries(withoutCategories).flatMap(([scheme, value]) => {
    const listed = Object.entries(categories).find(([name]) => name === scheme)?.[1];
    return listed === undefined || listed === 'all'
      ? []
      : [{ path: `withoutCategories.${scheme}`, expected, value }];
  });
}

function ofOutcomes({ measure, outcomes, countBasis }: SoundFields): RuleProblem[] {
  if (outcomes === undefined) return [];
  const { numerator, denominator, unknown } = outcomes;
  const found: RuleProblem[] = [];
  const path = 'outcomes.numerator';
  if (measure === 'published-percentage' || measure === 'duration')
    found.push({ path: 'outcomes', expected: `must be absent for a ${measure}`, value: outcomes });
  // Not asked of a proportion: Home Office tables hold sums, so that `charged` is in `all-assigned` by another name.
  if (measure === 'ratio' && denominator !== 'all')
    for (const outcome of numerator.filter((name) => denominator.includes(name)))
      found.push({ path, expected: 'must not be part of the denominator of a ratio', value: outcome });
  for (const outcome of unknown.filter((name) => numerator.includes(name)))
    found.push({ path: 'outcomes.unknown', expected: 'must not be in the numerator', value: outcome });
  if (countBasis === undefined && outcomes.scheme === 'home-office')
    found.push({ path: 'countBasis', expected: 'is required for Home Office outcomes', value: countBasis });
  return found;
}

function ofMaturity({ measure, countBasis, maturity }: SoundFields): RuleProblem[] {
  if (maturity === undefined) return [];
  const found: RuleProblem[] = [];
  if (countBasis === 'closed')
    found.push({
      path: 'maturity',
      expected: 'must be absent on the closed basis, whose figures do not grow',
      value: maturity,
    });
  if (maturity.delay === undefined) return found;
  const { numerator, denominator } = maturity.delay;
  if (measure === 'published-percentage' || measure === 'duration') {
    const expected = `must be { months, source } for a ${measure}, which has no counts to complete`;
    found.push({ path: 'maturity.delay', expected, value: maturity.delay });
  }
  if (denominator !== undefined && measure !== undefined && measure !== 'proportion' && measure !== 'ratio')
    found.push({
      path: 'maturity.delay.denominator',
      expected: `must be absent for a ${measure}`,
      value: denominator,
    });
  found.push(...ofDelay('maturity.delay.numerator', numerator));
  if (denominator !== undefined) found.push(...ofDelay('maturity.delay.denominator', denominator));
  return found;
}

function ofDelay(path: string, { within, spread = 0 }: Delay): RuleProblem[] {
  const found: RuleProblem[] = [];
  const falls = within.findIndex((share, month) => share < (within[month - 1] ?? 0));
  if (falls >= 0)
    found.push({
      path: `${path}.within[${falls}]`,
      expected: 'must be no lower than the share before it',
      value: within[falls],
    });
  const last = within.at(-1) ?? 0;
  if (last < MATURE)
    found.push({
      path: `${path}.within`,
      expected: `must reach ${MATURE}, so that a month matures`,
      value: last,
    });
  if (spread >= 1) found.push({ path: `${path}.spread`, expected: 'must be under 1', value: spread });
  return found;
}

function ofChange(change: DeclaredBreak, index: number): RuleProblem[] {
  if (change.kind === 'restart' || change.to >= change.from) return [];
  const expected = `must not be before ${change.from}`;
  return [{ path: `recordingChanges[${index}].to`, expected, value: change.to }];
}
