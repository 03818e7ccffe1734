import { figureInterval } from '../areas/figure-interval.ts';
import { type AreaFigure, blockOf, blockPeriod, figureOf, windowOf } from '../areas/figures.ts';
import { immatureCaveats } from '../areas/immature.ts';
import { requireTargetOf } from '../indicator/target.ts';
import { periodAt } from '../period/calendar.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Finding } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { atLeastZero, like, openShare, share, text } from '../result/rule.ts';
import { byMonth } from '../series/by-month.ts';
import { matured } from '../series/matured.ts';
import { requirePanel, requireSeries } from '../series/require-series.ts';
import type { Panel, Series } from '../series/series.ts';
import { subjectOf, unitOfFigures } from '../series/subject.ts';
import { missingIn } from '../series/values.ts';
import { alwaysAtEnd, reaches, requireCutoffs, type Side, sideOf } from './target.ts';
import { byAreas, byCourse, byFigure, byYear, type ThresholdChance } from './threshold-chance.ts';
import { settleThreshold } from './threshold-settle.ts';

export type ThresholdVerdict = Side | 'no-data';

export interface ThresholdOptions {
  /** In the indicator's own unit (0.8 for 80%); the indicator's target unless given. */
  readonly target?: number;
  /** The figure of this period is judged, by itself; the level now unless given. */
  readonly period?: string;
  /** The panel that the series is one of: its level and its chance are then those that `areas` has for it. */
  readonly among?: Panel;
  /** Confidence level of the interval. */
  readonly level?: number;
  /** `above` and `below` need at least this probability. */
  readonly sure?: number;
  /** `probably-above` and `probably-below` need at least this probability. */
  readonly probable?: number;
  /** Step to which the figure is rounded before it is compared: with 0.01, 79.5% is over 80%. Not rounded unless given. */
  readonly rounding?: number;
}

export const THRESHOLD_DEFAULTS = { level: 0.95, sure: 0.95, probable: 0.8 } as const;

export interface ThresholdPoint {
  readonly period: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly meets: boolean | null;
}

export interface ThresholdEvidence {
  readonly target: number;
  /**
   * What the chance rests on, of which the estimate is the level: `areas`, the level among the others (`among`);
   * `course`, the series' own level now; `figure`, one figure.
   */
  readonly rests: ThresholdChance['rests'];
  /** The last figure as published (that of the period asked for), with the limits of its sampling error. */
  readonly figure: Estimate;
  /** The side on which the figure itself lies: at the target counts as above. */
  readonly observed: 'above' | 'below' | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Answers (or events) after division by the design effect. */
  readonly effectiveSample: number | null;
  /** P(true level >= target); `null` where the sample is not known. */
  readonly probability: number | null;
  /** Of the last twelve periods with a figure, how many met the target in the direction that is good. */
  readonly periodsPassed: number;
  readonly periodsLooked: number;
  readonly points: readonly ThresholdPoint[];
}

export type ThresholdFinding = Finding<'threshold', ThresholdVerdict, ThresholdEvidence>;

const LOOKED = 12;

const optionRules = {
  target: { is: 'anything' },
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  among: { is: 'object' },
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
  sure: share,
  probable: share,
  rounding: atLeastZero,
} as const;

/**
 * Threshold: is the true level at or above the target, or is it only the sample that says so?
 *
 * One area by itself. With twelve periods and more the level is that at the end of its course (`course`), and the
 * chance is that of this level: a month that happens to be high weighs as one month. With fewer, for rolling figures
 * and for a `period` asked for, the figure (the last year's, where single periods hold too few answers to have a course) stands alone under Jeffreys' prior: beta(x + ½, n - x + ½) for
 * proportions and, through their share, ratios; gamma(x + ½) for counts and rates; x and n divided by the design effect.
 * `among` takes level and chance from `areas` of that panel, so that an area has one chance wherever it is said
 * (`howManyAbove`); one that is left out there for incomplete records is `cannot-tell`.
 *
 * `above` from 0.95 (`sure`), `probably-above` from 0.8 (`probable`), and below in the same way. "Over" is >= on the
 * unrounded figure unless `rounding` is given. The estimate is the level that the chance is of, `evidence.figure` what
 * was published last.
 *
 * Without a period, the last one that is mature (`Indicator.maturity`). No figure: `no-data`. A published percentage
 * without its sample under twelve periods, or a target at an end of what is possible on which every figure lies (always 100%):
 * `cannot-tell`, with the side observed. Throws `invalid-option` without a target or
 * with cut-offs outside 0.5 to 1, `unknown-area` where `among` has no such series. Sources: docs/methods/course.md,
 * docs/methods/areas.md; Brown, Cai and DasGupta 2001.
 *
 * @example
 * threshold(shropshire, { target: 0.8 }).verdict // => 'probably-below'
 */
export function threshold(asGiven: Series, given: ThresholdOptions = {}): ThresholdFinding {
  requireSeries('threshold: series', asGiven);
  const known = byMonth(asGiven);
  const options = readOptions('threshold', optionRules, given);
  const { among, period } = options;
  if (among !== undefined) requirePanel('threshold: among', among);
  const series = period === undefined ? matured(known, { immature: 'leave-out' }) : known;
  const { level, sure, probable, rounding = null } = { ...THRESHOLD_DEFAULTS, ...options };
  const target = requireTargetOf(
    series.indicator,
    'threshold: target',
    options.target ?? series.indicator.target,
  );
  requireCutoffs('threshold', sure, probable);
  const block = blockOf({ calendar: series.calendar, series: [series] }, 'threshold', period);
  const figure = figureOf(series, block);
  const goal = rounding === null ? target : target - rounding / 2;
  const wanted = { goal, level, period };
  const said =
    (among === undefined ? null : byAreas(among, known, wanted)) ??
    byCourse(known, wanted) ??
    byYear(series, wanted) ??
    byFigure(series, figure, wanted);
  const { rests } = said;
  // Of a course or of the areas there is no period to ask for again.
  const asked = period === undefined && rests !== 'figure' ? null : blockPeriod(block);
  const points = pointsOf(series, goal, level);
  const unit = unitOfFigures(series.indicator);
  const restsOn = period === undefined ? points.map(({ value }) => value) : [figure.value];
  const found = alwaysAtEnd(goal, unit, restsOn) ? { ...said, probability: null } : said;
  const { probability } = found;
  const periods = series.window === 'period' ? block.last - block.first + 1 : windowOf(series);
  const judged = points.slice(0, block.last + 1).filter(({ meets }) => meets !== null);
  const looked = judged.slice(-LOOKED);
  return {
    kind: 'threshold',
    verdict: figure.value === null ? 'no-data' : sideOf(probability, sure, probable),
    estimate: found.level,
    evidence: {
      target,
      rests,
      figure: figureInterval(figure, unit, level),
      observed: figure.value === null ? null : reaches(figure.value, goal) ? 'above' : 'below',
      numerator: figure.numerator,
      denominator: figure.denominator,
      effectiveSample:
        figure.model === 'unknown' ? null : figure.model === 'poisson' ? figure.events : figure.exposure,
      probability,
      periodsPassed: looked.filter(({ meets }) => meets).length,
      periodsLooked: looked.length,
      points,
    },
    subject: subjectOf(series, block.from, block.to),
    n: found.n,
    missing: missingIn(series),
    looks: 1,
    settle: settleThreshold(known, found, { figure, goal, sure, periods }),
    caveats: [
      ...series.caveats,
      ...immatureCaveats({ series: [series] }, block),
      ...found.caveats,
      ...caveatsOf(series, figure, found),
    ],
    method: {
      name: 'threshold',
      options: { target, period: asked, level, sure, probable, rounding },
      reference: references[rests],
    },
    basis: series.basis,
    sources: series.sources,
  };
}

const references: Readonly<Record<ThresholdChance['rests'], string>> = {
  areas: 'One model of areas (docs/methods/areas.md)',
  year: 'Jeffreys prior, Brown, Cai and DasGupta 2001',
  course: 'Averaged over the shapes of a mean (docs/methods/course.md)',
  figure: 'Wilson 1927; Jeffreys prior, Brown, Cai and DasGupta 2001',
};

function pointsOf(series: Series, goal: number, level: number): readonly ThresholdPoint[] {
  const { indicator, calendar } = series;
  const unit = unitOfFigures(indicator);
  return Array.from({ length: calendar.length }, (_, index) => {
    const figure = figureOf(series, { first: index, last: index });
    const { value, lower, upper } = figureInterval(figure, unit, level);
    const above = value === null ? null : reaches(value, goal);
    const low = indicator.polarity === 'lower-is-better';
    const meets = above === null ? null : low ? !above || value === goal : above;
    return { period: periodAt(calendar, index), value, lower, upper, meets };
  });
}

function caveatsOf(series: Series, figure: AreaFigure, { probability }: ThresholdChance): readonly Caveat[] {
  const found: Caveat[] = [];
  if (figure.value !== null && figure.model === 'unknown' && probability === null)
    found.push({
      code: 'sample-unknown',
      text: 'The size of the sample was not published, so only the side of the figure itself is known.',
    });
  if (figure.missing > 0)
    found.push({ code: 'periods-missing', text: `${figure.missing} of the periods judged have no figure.` });
  if (series.window !== 'period')
    found.push({
      code: 'overlapping',
      text: `Each figure covers ${series.window.rolling} periods, so neighbouring periods that pass are not separate evidence.`,
    });
  return found;
}
