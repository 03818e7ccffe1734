import type { DeclaredBreak, Indicator, Margin } from '../indicator/indicator.ts';
import { requireTargetOf } from '../indicator/target.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { periodText } from '../period/period-text.ts';
import { unitOf } from '../period/unit-of.ts';
import { arrayOf, type Column, isColumn } from '../result/column.ts';
import { IndicatorError } from '../result/error.ts';
import type { Polarity } from '../result/finding.ts';
import { nearestName } from '../result/nearest-name.ts';
import type { Basis, Source } from '../result/provenance.ts';
import { type OptionRules, readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { requireData, sourcesRule, stated } from '../result/require-data.ts';
import { requireFinite } from '../result/require-finite.ts';
import { requirePlain } from '../result/require-plain.ts';
import { like, real, refuse, text } from '../result/rule.ts';
import { asOfMonth } from './as-of.ts';
import { figureBounds, figureProblem } from './figure-problem.ts';
import type { ObservationState } from './observation.ts';
import { checkSampling } from './panel-refusals.ts';
import { touches } from './panel-series.ts';
import { requireBreaks } from './require-breaks.ts';
import { requireIndicator } from './require-series.ts';
import type { Series, Window } from './series.ts';

/** Figures that are already in calendar order, one for each period from `start`. */
export interface SeriesInput {
  readonly area?: string;
  readonly areaName?: string;
  readonly part?: Readonly<Record<string, string>>;
  /** First period of the series, such as `2017-04`, or a `Date`: the series steps in its unit. */
  readonly start: string | Date;
  readonly numerator: Column;
  readonly denominator?: Column | null;
  readonly window?: Window;
  /** The figures are those known at the end of this month; of the last period of the series unless given. */
  readonly asOf?: string;
  readonly deff?: number;
  readonly rounding?: number | null;
  readonly breaks?: readonly DeclaredBreak[];
  readonly basis?: Basis;
  readonly sources?: readonly Source[];
}

/** Plain numbers: counts in a row, or how many of how many. */
export type PlainFigures = Column | { readonly numerator: Column; readonly denominator: Column };

/** What may be said of plain numbers; the rest is that of a count, or of a proportion, of no direction. */
export interface PlainSeriesOptions extends Omit<SeriesInput, 'numerator' | 'denominator'> {
  /** What it is, such as `Burglaries`. */
  readonly name?: string;
  readonly polarity?: Polarity;
  /** In the unit of the figures: 0.8 for 80%. */
  readonly target?: number;
  readonly margin?: Margin;
}

/**
 * A regular series from figures that are already in order: the short road for a script or a test.
 *
 * Of plain numbers too, in one line: an array is a count, `{ numerator, denominator }` a proportion, each with `start` and what
 * else is known of it. Arrays, typed arrays and columns of Arrow will do.
 *
 * Gaps are `null`, never 0 and never NaN. Breaks that lie outside the series say nothing about it and are left out, as in a
 * panel. Throws `invalid-observation`, by its place, for what `panel` refuses: a figure that is not finite, a share outside 0
 * to 1, a proportion under 0 or over its denominator; and where the denominators are not as many as
 * the numerators. `invalid-period` when `start` is no period or a span; `invalid-option` for a `deff` or `rounding` not over 0.
 *
 * @example
 * seriesFrom(satisfaction, { start: '2019-01', numerator: [80, 79], denominator: [100, 98] }).calendar.length // => 2
 * seriesFrom([81, 84, 79], { start: '2019-04' }).indicator.measure // => 'count'
 * seriesFrom({ numerator: [81, 84], denominator: [98, 101] }, { start: '2019-04' }).indicator.measure // => 'proportion'
 */
export function seriesFrom(indicator: Indicator, input: SeriesInput): Series;
export function seriesFrom(figures: PlainFigures, options: PlainSeriesOptions): Series;
export function seriesFrom(first: Indicator | PlainFigures, given: SeriesInput | PlainSeriesOptions): Series {
  if (isColumn(first)) return plainSeries('count', { numerator: first }, given);
  if (typeof first === 'object' && first !== null && 'numerator' in first) {
    if (!isColumn(first.denominator))
      refuse(
        'seriesFrom: denominator',
        'is required, as the numerators are out of something',
        first.denominator,
      );
    return plainSeries('proportion', first, given);
  }
  requireIndicator('seriesFrom: indicator', first);
  return made(stated(first), readOptions('seriesFrom', inputRules, ownOf(given as SeriesInput)));
}

/** Without what a record of figures has beside them, such as a total; a slip of the pen stays, and is refused. */
function ownOf(input: SeriesInput): SeriesInput {
  if (typeof input !== 'object' || input === null) return input;
  const names = Object.keys(inputRules);
  const own = ([name]: [string, unknown]) => names.includes(name) || nearestName(name, names) !== null;
  return Object.fromEntries(Object.entries(input).filter(own)) as unknown as SeriesInput;
}

/** A series of plain numbers, under a definition that says no more than they do. */
function plainSeries(
  measure: 'count' | 'proportion',
  figures: Pick<SeriesInput, 'numerator' | 'denominator'>,
  given: SeriesInput | PlainSeriesOptions,
): Series {
  const { name, polarity, target, margin, ...input } = readOptions(
    'seriesFrom',
    plainRules,
    given as PlainSeriesOptions,
  );
  if (target !== undefined) requireTargetOf({ measure }, 'seriesFrom: target', target);
  requirePlain('seriesFrom: margin', margin);
  if (margin !== undefined)
    requireData('seriesFrom: margin', { is: 'fields', of: { points: real, percent: real } }, margin);
  const start = parsePeriod(periodText(input.start) ?? '', { path: 'seriesFrom: start' });
  const every = unitOf(start);
  const title = name ?? (measure === 'count' ? 'Count' : 'Share');
  const indicator: Indicator = {
    id: title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name: title,
    question: `What has ${title.toLowerCase()} done?`,
    measure,
    counted: 'counted',
    ...(measure === 'proportion' ? { outOf: 'in all' } : {}),
    polarity: polarity ?? 'neutral',
    every: every === 'span' ? 'month' : every,
    areaLevel: 'force',
    ...(target === undefined ? {} : { target }),
    margin: margin ?? (measure === 'count' ? { percent: 5 } : { points: 2 }),
    computableFrom: ['own'],
    source: 'plain numbers',
    caveats: [],
    recordingChanges: [],
  };
  return made(indicator, { ...input, ...figures });
}

const commonRules = {
  area: text,
  areaName: text,
  part: { is: 'object' },
  start: { is: 'anything', such: '2019-04', required: true },
  window: { is: 'anything' },
  asOf: text,
  deff: { is: 'anything' },
  rounding: { is: 'anything' },
  breaks: { is: 'list' },
  basis: { is: 'one-of', values: ['published', 'illustrative', 'own'] },
  sources: { is: 'list' },
} as const;
const inputRules = /* @__PURE__ */ like(commonRules, {
  numerator: { is: 'anything', required: true },
  denominator: { is: 'anything' },
}) satisfies OptionRules<SeriesInput>;
const plainRules = /* @__PURE__ */ like(commonRules, {
  name: /* @__PURE__ */ like(text, { such: 'Burglaries' }),
  polarity: { is: 'one-of', values: ['higher-is-better', 'lower-is-better', 'neutral'] },
  target: real,
  margin: { is: 'object', such: '{ percent: 5 }' },
}) satisfies OptionRules<PlainSeriesOptions>;

function made(indicator: Indicator, input: SeriesInput): Series {
  const numerator = arrayOf('seriesFrom: numerator', input.numerator);
  const denominator =
    input.denominator == null ? null : arrayOf('seriesFrom: denominator', input.denominator);
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
  const { breaks, deff = indicator.designEffect ?? 1, part, rounding = null, sources, window } = input;
  for (const [name, value] of Object.entries({ breaks, part, sources, window }))
    requirePlain(`seriesFrom: ${name}`, value);
  if (sources !== undefined) requireData('seriesFrom: sources', sourcesRule, sources);
  if (breaks !== undefined) requireBreaks('seriesFrom: breaks', breaks);
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
    part: part ?? {},
    calendar,
    numerator,
    denominator,
    states,
    window: window ?? 'period',
    asOf: asOfMonth(input.asOf, calendar, 'seriesFrom: asOf'),
    deff,
    rounding,
    breaks: stated(breaks ?? indicator.recordingChanges).filter((each) => touches(each, calendar)),
    basis: input.basis ?? 'own',
    sources: stated(sources ?? []),
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
