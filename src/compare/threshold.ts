import { figureInterval } from '../areas/figure-interval.ts';
import { type AreaFigure, blockOf, blockPeriod, figureOf, levelAtValue, windowOf } from '../areas/figures.ts';
import { immatureCaveats } from '../areas/immature.ts';
import { observedIn } from '../areas/observed.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { periodAt } from '../period/calendar.ts';
import { monthsIn } from '../period/months.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Finding, Settle } from '../result/finding.ts';
import { moreMonths, whole } from '../result/words.ts';
import { matured } from '../series/matured.ts';
import type { Series } from '../series/series.ts';
import { subjectOf, unitOfFigures } from '../series/subject.ts';
import { missingIn } from '../series/values.ts';
import { chanceAtTarget, reaches, requireCutoffs, requireTarget, type Side, sideOf } from './target.ts';

export type ThresholdVerdict = Side | 'no-data';

export interface ThresholdOptions {
  /** In the indicator's own unit (0.8 for 80%); the indicator's target unless given. */
  readonly target?: number;
  /** The period judged; the last one with a figure unless given. */
  readonly period?: string;
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
  /** The side on which the figure itself lies: at the target counts as above. */
  readonly observed: 'above' | 'below' | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Answers (or events) after division by the design effect. */
  readonly effectiveSample: number | null;
  /** P(true level >= target); `null` where the sample is not known. */
  readonly probability: number | null;
  readonly prior: string;
  /** Of the last twelve periods with a figure, how many met the target in the direction that is good. */
  readonly periodsPassed: number;
  readonly periodsLooked: number;
  readonly points: readonly ThresholdPoint[];
}

export type ThresholdFinding = Finding<'threshold', ThresholdVerdict, ThresholdEvidence>;

const LOOKED = 12;

/**
 * Threshold: is the true level at or above the target, or is it only the sample that says so?
 *
 * `P(true level >= target)` under Jeffreys' prior: beta(x + ½, n - x + ½) for proportions and, through their share, ratios;
 * gamma(x + ½) for counts and rates; x and n divided by the design effect. `above` from 0.95 (`sure`), `probably-above` from 0.8
 * (`probable`), and below in the same way. "Over" is >= on the unrounded figure unless `rounding` is given. For
 * several areas, whose levels lend each other strength, see `howManyAbove`. Sampling error only.
 *
 * Without a period, the last one that is mature (`Indicator.maturity`). No figure: `no-data`. A published percentage without its sample: `cannot-tell`, with the side observed.
 * Throws `invalid-option` without a target or with cut-offs outside 0.5 to 1. Source: Brown, Cai and DasGupta 2001.
 *
 * @example
 * threshold(shropshire, { target: 0.8 }).verdict // => 'probably-below'
 */
export function threshold(known: Series, options: ThresholdOptions = {}): ThresholdFinding {
  const series = options.period === undefined ? matured(known, { immature: 'leave-out' }) : known;
  const { level, sure, probable, rounding = null } = { ...THRESHOLD_DEFAULTS, ...options };
  const target = requireTarget('threshold', options.target ?? series.indicator.target);
  requireCutoffs('threshold', sure, probable);
  const block = blockOf({ calendar: series.calendar, series: [series] }, 'threshold', options.period);
  const figure = figureOf(series, block);
  const goal = rounding === null ? target : target - rounding / 2;
  const probability = chanceAtTarget(figure, goal);
  const estimate = figureInterval(figure, unitOfFigures(series.indicator), level);
  const points = pointsOf(series, goal, level);
  const behind = series.window === 'period' ? block.last - block.first + 1 : windowOf(series);
  const judged = points.slice(0, block.last + 1).filter(({ meets }) => meets !== null);
  const looked = judged.slice(-LOOKED);
  return {
    kind: 'threshold',
    verdict: figure.value === null ? 'no-data' : sideOf(probability, sure, probable),
    estimate,
    evidence: {
      target,
      observed: figure.value === null ? null : reaches(figure.value, goal) ? 'above' : 'below',
      numerator: figure.numerator,
      denominator: figure.denominator,
      effectiveSample:
        figure.model === 'unknown' ? null : figure.model === 'poisson' ? figure.events : figure.exposure,
      probability,
      prior: figure.model === 'poisson' ? 'Jeffreys, gamma(1/2, 0)' : 'Jeffreys, beta(1/2, 1/2)',
      periodsPassed: looked.filter(({ meets }) => meets).length,
      periodsLooked: looked.length,
      points,
    },
    subject: subjectOf(series, block.from, block.to),
    n: observedIn([figure]),
    missing: missingIn(series),
    looks: 1,
    settle: settleOf(series, figure, goal, probability, sure, behind),
    caveats: [
      ...series.caveats,
      ...immatureCaveats({ series: [series] }, block),
      ...caveatsOf(series, figure),
    ],
    method: {
      name: 'threshold',
      options: { target, period: blockPeriod(block), level, sure, probable, rounding },
      reference: 'Wilson 1927; Jeffreys prior, Brown, Cai and DasGupta 2001',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

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

/** How large a sample would name a side if the figure stayed where it is. */
function settleOf(
  series: Series,
  figure: AreaFigure,
  goal: number,
  probability: number | null,
  sure: number,
  periods: number,
): Settle | null {
  const { value, model, events, exposure, scale } = figure;
  if (value === null || probability === null || probability >= sure || probability <= 1 - sure) return null;
  const level = events / exposure;
  const wanted = levelAtValue(goal, scale);
  const distance = Math.abs(level - wanted);
  // None or all of a sample shows no spread of its own: that of the target stands for it.
  const at = level > 0 && (model === 'poisson' || level < 1) ? level : wanted;
  const spread = model === 'poisson' ? at : at * (1 - at);
  const needed = (normalQuantile(sure) / distance) ** 2 * spread;
  const most = 50 * exposure;
  const text = 'The figure is too close to the target for any sample of practical size to name the side.';
  if (!(needed < most)) return { months: null, perMonth: null, text };
  if (model === 'poisson') {
    const months = Math.ceil((needed / exposure - 1) * periods * monthsIn(series.calendar.start));
    return {
      months: months > 0 ? months : null,
      perMonth: null,
      text: `About ${moreMonths(Math.max(1, months))} at this level would name the side.`,
    };
  }
  // The model of a ratio counts both sides; what is asked for is named by one.
  const named = scale.kind === 'odds' ? 1 - level : 1;
  const perPeriod = Math.ceil((needed * named * series.deff) / periods);
  const noun = series.indicator.outOf ?? 'answers';
  return {
    months: null,
    perMonth: perPeriod,
    text: `About ${whole(perPeriod)} ${noun} in each period, with the figure where it is, would name the side.`,
  };
}

function caveatsOf(series: Series, figure: AreaFigure): readonly Caveat[] {
  const found: Caveat[] = [];
  if (figure.value !== null && figure.model === 'unknown')
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
