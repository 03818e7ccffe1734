import type { DeclaredBreak, Indicator } from '../indicator/indicator.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { unitOf } from '../period/unit-of.ts';
import { IndicatorError } from '../result/error.ts';
import type { Basis, Source } from '../result/provenance.ts';
import { received } from '../result/received.ts';
import { requireFinite } from '../result/require-finite.ts';
import { asOfMonth } from './as-of.ts';
import type { ObservationState } from './observation.ts';
import { checkSampling } from './panel-refusals.ts';
import type { Series, Window } from './series.ts';

/** Figures that are already in calendar order, one for each period from `start`. */
export interface SeriesInput {
  readonly area?: string;
  readonly areaName?: string;
  readonly part?: Readonly<Record<string, string>>;
  /** First period of the series, such as `2017-04`. */
  readonly start: string;
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
 * Gaps are `null`, never 0 and never NaN. Throws `invalid-observation`, by its place, for a figure that is not finite, when
 * the denominators are not as many as the numerators or one of a proportion is under its numerator; `invalid-period` when
 * `start` is not a period in the indicator's own step; `invalid-option` for a `deff` or `rounding` that is not over 0.
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
  requireFinite('seriesFrom: numerator', numerator);
  if (denominator !== null) requireFinite('seriesFrom: denominator', denominator);
  const { deff = 1, rounding = null } = input;
  checkSampling('seriesFrom', deff, rounding);
  const above = indicator.measure === 'proportion' ? firstAbove(numerator, denominator) : -1;
  if (above >= 0) {
    throw new IndicatorError({
      code: 'invalid-observation',
      path: `seriesFrom: numerator[${above}]`,
      expected: `is at most its denominator, ${denominator?.[above]}`,
      received: `${numerator[above]}`,
    });
  }
  const start = parsePeriod(input.start);
  const every = unitOf(start);
  if (every === 'span') {
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'seriesFrom: start',
      expected: 'is a month, quarter, financial quarter or financial year',
      received: received(input.start),
    });
  }
  const states: ObservationState[] = numerator.map((value) => (value === null ? 'missing' : 'reported'));
  return {
    indicator,
    area: input.area ?? 'all',
    areaName: input.areaName ?? input.area ?? 'all areas',
    part: input.part ?? {},
    calendar: { every, start, length: numerator.length },
    numerator,
    denominator,
    states,
    window: input.window ?? 'period',
    asOf: asOfMonth(input.asOf, { every, start, length: numerator.length }, 'seriesFrom: asOf'),
    deff,
    rounding,
    breaks: input.breaks ?? indicator.recordingChanges,
    basis: input.basis ?? 'own',
    sources: input.sources ?? [],
    caveats: [],
  };
}

/** The first place where there are more than there could be; -1 for none. */
function firstAbove(
  numerator: readonly (number | null)[],
  denominator: readonly (number | null)[] | null,
): number {
  return numerator.findIndex((each, at) => (each ?? 0) > (denominator?.[at] ?? Number.POSITIVE_INFINITY));
}
