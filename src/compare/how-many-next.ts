import { median } from 'simple-statistics';
import { random } from '../numeric/random.ts';
import { periodAt } from '../period/calendar.ts';
import { lastMonth, monthsIn } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { IndicatorError } from '../result/error.ts';
import type { Finding } from '../result/finding.ts';
import { received } from '../result/received.ts';
import type { Panel, Series } from '../series/series.ts';
import { panelSubject } from '../series/subject.ts';
import { valueAt } from '../series/values.ts';
import { blockBetween, figuresOf, usable } from './figures.ts';
import { drawLevels, hierarchy } from './hierarchy.ts';
import { comparable } from './immature.ts';
import { monthlyShocks } from './monthly-shocks.ts';
import { numberEstimate, poissonBinomial, tailsOf } from './number-distribution.ts';
import { panelProvenance } from './panel-provenance.ts';
import { requireOnePart } from './parts.ts';
import { reaches, requireTarget } from './target.ts';

/** `likely` and `unlikely`: the number asked about has a chance of at least 80%, or at most 20%. */
export type HowManyNextVerdict = 'likely' | 'open' | 'unlikely' | 'cannot-tell';

/** Over which periods next month's figure is taken: by itself, since April, or over the last `rolling` months. */
export type NextWindow = 'month' | 'year-to-date' | { readonly rolling: number };

export interface HowManyNextOptions {
  /** Required: figures for a month, the year to date or a rolling window move by very different amounts. */
  readonly window: NextWindow;
  /** At least this many areas: the question asked. */
  readonly atLeast: number;
  readonly target?: number;
  /** Months from which levels and shocks are taken. */
  readonly lookBack?: number;
  /** `joint`: a common monthly shock moves all areas; `independent`: each by itself (the Poisson-binomial). */
  readonly areas?: 'joint' | 'independent';
  readonly level?: number;
  readonly draws?: number;
  readonly seed?: number;
}

export const HOW_MANY_NEXT_DEFAULTS = {
  lookBack: 12,
  areas: 'joint',
  level: 0.95,
  draws: 4000,
  seed: 1,
} as const;

export interface HowManyNextEvidence {
  readonly target: number;
  readonly month: string;
  readonly asked: number;
  /** Chance that at least that many areas are at or over the target as published next month. */
  readonly probability: number | null;
  readonly distribution: readonly number[];
  readonly atLeast: readonly number[];
  readonly areas: readonly {
    readonly area: string;
    readonly areaName: string;
    readonly probability: number;
    readonly nextSample: number;
  }[];
  /** Standard deviations of the monthly shocks, in the indicator's unit. */
  readonly commonShock: number | null;
  readonly areaShock: number | null;
  readonly monthsUsed: number;
}

export type HowManyNextFinding = Finding<'how-many-next', HowManyNextVerdict, HowManyNextEvidence>;

const FEWEST = 6;

/**
 * How many next month: what is the chance that four areas will be over the target next month, as published?
 *
 * Simulated (seeded): each area's level from the hierarchical model of the last twelve months, a common monthly shock and an area
 * shock whose sizes are estimated from those months and drawn with their own error (`monthlyShocks`), and the sampling of next
 * month's interviews (the median of the months used). Months already in a year-to-date or rolling figure are kept as they are.
 * No trend is assumed. It is about the published figures; `howManyAbove` is about the true levels.
 *
 * Under six months in which every area has a figure, rolling figures: `cannot-tell`. Throws `wrong-measure` unless a proportion,
 * `invalid-option` without window, number or target. Source: Gelman et al., Bayesian Data Analysis, chapter 5.
 *
 * @example
 * howManyNext(satisfaction, { window: 'month', atLeast: 4 }).evidence.probability // => 0.2
 */
export function howManyNext(asGiven: Panel, options: HowManyNextOptions): HowManyNextFinding {
  const panel = comparable(asGiven, undefined);
  const asked = { ...HOW_MANY_NEXT_DEFAULTS, ...options };
  requireNext(panel, asked.window, asked.atLeast);
  requireOnePart('howManyNext', panel);
  const target = requireTarget('howManyNext', options.target ?? panel.indicator.target);
  const months = monthsWithAll(panel, asked.lookBack);
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const last = panel.calendar.length - 1;
  const month = offset(lastMonth(periodAt(panel.calendar, last)), 1);
  const overlapping = panel.series.some(({ window }) => window !== 'period');
  const enough = months.length >= FEWEST && !overlapping;
  const found = enough ? simulate(panel, months, target, asked) : null;
  const distribution = found?.distribution ?? [];
  const probability = found === null ? null : (tailsOf(distribution)[asked.atLeast] ?? 0);
  const from = months[0] ?? 0;
  return {
    kind: 'how-many-next',
    verdict:
      probability === null
        ? 'cannot-tell'
        : probability >= 0.8
          ? 'likely'
          : probability <= 0.2
            ? 'unlikely'
            : 'open',
    estimate: numberEstimate(distribution, asked.level),
    evidence: {
      target,
      month,
      asked: asked.atLeast,
      probability,
      distribution,
      atLeast: tailsOf(distribution),
      areas: found?.areas ?? [],
      commonShock: found?.shocks.common ?? null,
      areaShock: found?.shocks.area ?? null,
      monthsUsed: months.length,
    },
    subject: panelSubject(panel, periodAt(panel.calendar, from), periodAt(panel.calendar, Math.max(0, last))),
    n: Math.round(found?.answers ?? 0),
    missing: Math.max(0, Math.min(asked.lookBack, panel.calendar.length) - months.length),
    looks: panel.series.length,
    settle:
      enough || overlapping
        ? null
        : {
            months: FEWEST - months.length,
            perMonth: null,
            text: 'Six months of figures for every area are needed to see how far months differ.',
          },
    caveats: [
      ...caveats,
      ...(overlapping
        ? [{ code: 'overlapping', text: 'The figures overlap; the months that they are made of are needed.' }]
        : []),
    ],
    method: {
      name: 'how-many-next',
      options: {
        target,
        atLeast: asked.atLeast,
        window: typeof asked.window === 'string' ? asked.window : `rolling-${asked.window.rolling}`,
        lookBack: asked.lookBack,
        areas: asked.areas,
        draws: asked.draws,
        seed: asked.seed,
      },
      reference: 'Gelman et al., Bayesian Data Analysis, chapter 5',
    },
    ...provenance,
  };
}

function simulate(
  panel: Panel,
  months: readonly number[],
  target: number,
  asked: Pick<Required<HowManyNextOptions>, 'window' | 'areas' | 'draws' | 'seed'>,
) {
  const chance = random(asked.seed);
  const block = blockBetween(panel, months[0] ?? 0, months[months.length - 1] ?? 0);
  const figures = usable(figuresOf(panel, block));
  const levels = hierarchy(figures);
  const shocks = monthlyShocks(panel, months);
  const areas = panel.series.map((series) => ({ series, ...nextOf(series, months, asked.window) }));
  const counts = new Array<number>(areas.length + 1).fill(0);
  const over = new Array<number>(areas.length).fill(0);
  for (let draw = 0; draw < asked.draws; draw += 1) {
    const { common, area, error } = shocks.draw(chance);
    const drawn = drawLevels(levels, chance);
    let many = 0;
    areas.forEach(({ sample, inAlready, deff }, at) => {
      const shift = common + area * chance.normal() + error * chance.normal();
      const level = Math.min(1, Math.max(0, (drawn[at] ?? 0) + shift));
      const effective = Math.max(1, Math.round(sample / deff));
      const next = (chance.binomial(effective, level) / effective) * sample;
      if (!reaches((inAlready.top + next) / (inAlready.below + sample), target)) return;
      many += 1;
      over[at] = (over[at] ?? 0) + 1;
    });
    counts[many] = (counts[many] ?? 0) + 1;
  }
  const each = over.map((times) => times / asked.draws);
  return {
    distribution:
      asked.areas === 'independent' ? poissonBinomial(each) : counts.map((times) => times / asked.draws),
    areas: areas.map(({ series, sample }, at) => ({
      area: series.area,
      areaName: series.areaName,
      probability: each[at] ?? 0,
      nextSample: sample,
    })),
    shocks: { common: shocks.common, area: shocks.area },
    answers: figures.reduce((total, { denominator }) => total + (denominator ?? 0), 0),
  };
}

/** Next month's sample, and what of the window is already in. */
function nextOf(series: Series, months: readonly number[], window: NextWindow) {
  const samples = months.map((index) => series.denominator?.[index] ?? 0);
  const last = series.calendar.length - 1;
  const next = parsePeriod(offset(lastMonth(periodAt(series.calendar, last)), 1));
  // April begins the year: in May one month is in already.
  const sinceApril = (Number(next.slice(5, 7)) + 8) % 12;
  const held = window === 'month' ? 0 : window === 'year-to-date' ? sinceApril : window.rolling - 1;
  let [top, below] = [0, 0];
  for (let index = Math.max(0, last - held + 1); index <= last; index += 1) {
    top += series.numerator[index] ?? 0;
    below += series.denominator?.[index] ?? 0;
  }
  return { sample: median(samples), inAlready: { top, below }, deff: series.deff };
}

/** The last months, at most `lookBack` of them, in which every area has a figure. */
function monthsWithAll({ calendar, series }: Panel, lookBack: number): readonly number[] {
  const months: number[] = [];
  for (let index = Math.max(0, calendar.length - lookBack); index < calendar.length; index += 1)
    if (series.length > 0 && series.every((each) => valueAt(each, index) !== null)) months.push(index);
  return months;
}

function requireNext({ indicator, calendar }: Panel, window: unknown, atLeast: unknown): void {
  if (indicator.measure !== 'proportion' || calendar.every !== 'month' || monthsIn(calendar.start) !== 1)
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'howManyNext: panel',
      expected: 'must hold a proportion by month, with its samples',
      received: `a ${indicator.measure} by ${calendar.every}`,
    });
  const rolling =
    typeof window === 'object' && window !== null && 'rolling' in window ? window.rolling : null;
  const known =
    window === 'month' || window === 'year-to-date' || (Number.isInteger(rolling) && Number(rolling) >= 1);
  if (!known)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'howManyNext: window',
      expected: "must be 'month', 'year-to-date' or { rolling: months }",
      received: received(window),
    });
  if (!(Number.isInteger(atLeast) && Number(atLeast) >= 0))
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'howManyNext: atLeast',
      expected: 'must be a whole number of areas',
      received: received(atLeast),
    });
}
