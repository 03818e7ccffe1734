import type { DeclaredBreak, Indicator } from '../indicator/indicator.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { periodText } from '../period/period-text.ts';
import { unitOf } from '../period/unit-of.ts';
import { IndicatorError } from '../result/error.ts';
import type { Basis, Source } from '../result/provenance.ts';
import { received } from '../result/received.ts';
import { requireFinite } from '../result/require-finite.ts';
import { asOfMonth } from './as-of.ts';
import { figureBounds, figureProblem } from './figure-problem.ts';
import type { ObservationState } from './observation.ts';
import { checkSampling } from './panel-refusals.ts';
import { touches } from './panel-series.ts';
import type { Series, Window } from './series.ts';

/** Figures that are already in calendar order, one for each period from `start`. */
export interface SeriesInput {
  readonly area?: string;
  readonly areaName?: string;
  readonly part?: Readonly<Record<string, string>>;
  /** First period of the series, such as `2017-04`, or a `Date`: the series steps in its unit. */
  readonly start: string | Date;
  readonly numerator: readonly (number | null)[];
  readonly denominator?: readonly (number | null)[] | null;
  readonly window?: Window;
  /** The figures are those known at the end of this month; of the last period of the series unless given. */
  readonly asOf?: string;
  readonly deff?: number;
  readonly rounding?: number | null;
  readonly breaks?: readonly DeclaredBreak[];
  readonly basis?: Basis;
  readonly sources?: readonly Source[];
}

/**
 * A regular series from figures that are already in order: the short road for a script or a test.
 *
 * Gaps are `null`, never 0 and never NaN. Breaks that lie outside the series say nothing about it and are left out, as in a
 * panel. Throws `invalid-observation`, by its place, for what `panel` refuses: a figure that is not finite, a share outside 0
 * to 1, a proportion under 0 or over its denominator; and where the denominators are not as many as
 * the numerators. `invalid-period` when `start` is no period or a span; `invalid-option` for a `deff` or `rounding` not over 0.
 *
 * @example
 * seriesFrom(satisfaction, { start: '2019-01', numerator: [80, 79], denominator: [100, 98] }).calendar.length // => 2
 */
export function seriesFrom(indicator: Indicator, input: SeriesInput): Series {
  const { numerator, denominator = null } = input;
  if (denominator !== null && denominator.length !== numerator.length) {
    throw new IndicatorError({
      code: 'invalid-observation',
      path: 'seriesFrom: denominator',
      expected: `has one value for each of the ${numerator.length} numerators`,
      received: `${denominator.length}`,
    });
  }
  requireFinite('seriesFrom: numerator', numerator, { size: 'any' });
  if (denominator !== null) requireFinite('seriesFrom: denominator', denominator, { size: 'any' });
  const { deff = 1, rounding = null } = input;
  checkSampling('seriesFrom', deff, rounding);
  requirePossible(indicator, numerator, denominator);
  const start = parsePeriod(periodText(input.start) ?? '', { path: 'seriesFrom: start' });
  const every = unitOf(start);
  if (every === 'span') {
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'seriesFrom: start',
      expected: 'must be a period of a regular unit, such as a month',
      received: received(input.start),
    });
  }
  const calendar = { every, start, length: numerator.length };
  const states: ObservationState[] = numerator.map((value) => (value === null ? 'missing' : 'reported'));
  return {
    indicator,
    area: input.area ?? 'all',
    areaName: input.areaName ?? input.area ?? 'all areas',
    part: input.part ?? {},
    calendar,
    numerator,
    denominator,
    states,
    window: input.window ?? 'period',
    asOf: asOfMonth(input.asOf, calendar, 'seriesFrom: asOf'),
    deff,
    rounding,
    breaks: (input.breaks ?? indicator.recordingChanges).filter((each) => touches(each, calendar)),
    basis: input.basis ?? 'own',
    sources: input.sources ?? [],
    caveats: [],
  };
}

/** Refuses, by its place, what `panel` refuses in a row. */
function requirePossible(
  { measure, outcomes }: Indicator,
  numerator: readonly (number | null)[],
  denominator: readonly (number | null)[] | null,
): void {
  // Corrections can make the sum of counts negative, and a duration may be one less another.
  const isShare = measure === 'proportion' || measure === 'published-percentage';
  const { lowest } = figureBounds(measure, !isShare || outcomes !== undefined);
  for (const [at, value] of numerator.entries()) {
    const below = denominator?.[at] ?? null;
    const problem = figureProblem(measure, lowest, value, below);
    if (problem !== null)
      throw refused(`${problem.part}[${at}]`, problem.expected, problem.part === 'numerator' ? value : below);
  }
}

const refused = (part: string, expected: string, value: unknown) =>
  new IndicatorError({
    code: 'invalid-observation',
    path: `seriesFrom: ${part}`,
    expected,
    received: received(value),
  });
