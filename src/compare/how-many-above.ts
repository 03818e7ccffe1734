import { figureInterval } from '../areas/figure-interval.ts';
import {
  type AreaFigure,
  blockOf,
  blockPeriod,
  figuresOf,
  levelAtValue,
  usable,
  valueAtLevel,
} from '../areas/figures.ts';
import { comparable, immatureCaveats } from '../areas/immature.ts';
import { observedIn } from '../areas/observed.ts';
import { missingPeriods, panelProvenance } from '../areas/panel-provenance.ts';
import { requireOnePart } from '../areas/parts.ts';
import type { Finding } from '../result/finding.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import { componentChances, hierarchy, posteriorMoments } from './hierarchy.ts';
import { numberEstimate, poissonBinomial, surelyAbove, tailsOf } from './number-distribution.ts';
import {
  chanceAtTarget,
  chanceByFigure,
  reaches,
  requireCutoffs,
  requireTarget,
  type Side,
  sideOf,
} from './target.ts';

export type HowManyAboveVerdict = 'all-above' | 'some-above' | 'none-above' | 'cannot-tell' | 'no-data';

export interface HowManyAboveOptions {
  /** In the indicator's own unit (0.8 for 80%); the indicator's target unless given. */
  readonly target?: number;
  /** The period judged; the last one with a figure unless given. */
  readonly period?: string;
  /** `shrunken` lets the areas lend each other strength; `independent` takes each by itself (Jeffreys). */
  readonly prior?: 'shrunken' | 'independent';
  /** Level of the areas' own intervals and of the interval of the number. */
  readonly level?: number;
  /** As for `threshold`: cut-offs of `above` and `probably-above`. */
  readonly sure?: number;
  readonly probable?: number;
}

export const HOW_MANY_ABOVE_DEFAULTS = {
  prior: 'shrunken',
  level: 0.95,
  sure: 0.95,
  probable: 0.8,
} as const;

export interface AreaAbove {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The level after the areas have lent each other strength; the figure itself with independent priors. */
  readonly shrunken: number;
  /** Whether the figure itself is at or above the target. */
  readonly observed: boolean;
  /** Chance that the true level is at or above the target; `null` where the sample is not known. */
  readonly probability: number | null;
  readonly side: Side;
}

export interface HowManyAboveEvidence {
  readonly target: number;
  /** How many figures are at or above the target as published. */
  readonly observedAbove: number;
  readonly expected: number | null;
  /** Chance that the true number is 0, 1, …, as many as there are areas. */
  readonly distribution: readonly number[];
  /** Chance that the true number is at least 0, 1, …. */
  readonly atLeast: readonly number[];
  /** By the areas' own samples at least so many truly are, and at most so many; `null` where a sample is not known. */
  readonly surely: { readonly least: number; readonly most: number } | null;
  readonly areas: readonly AreaAbove[];
  readonly prior: 'shrunken' | 'independent';
  readonly withoutFigure: readonly string[];
}

export type HowManyAboveFinding = Finding<'how-many-above', HowManyAboveVerdict, HowManyAboveEvidence>;

/**
 * How many above: of the areas said to be over the target, how many really are?
 *
 * Each area's chance that its true level is at or above the target, from the hierarchical model of all areas (beta-binomial or
 * gamma-Poisson; `hierarchy`), and the distribution of their number: given the spread of the areas they are independent
 * (Poisson-binomial), averaged over the spread. Exact, so nothing is simulated. The estimate is the expected number with the
 * central interval of that distribution (with independent priors widened to `surely` at that level). `some-above`: at least one is, with
 * probability 0.95 (`sure`). A verdict also needs the areas' own samples to say so (`surely`): of seven areas each a little under the
 * target one may well be over, but that is want of answers, and fewer would make it likelier still.
 *
 * Areas without a figure are named in `withoutFigure` and not counted. Without samples: `cannot-tell`.
 * Throws `invalid-option` without a target. Source: Gelman et al., Bayesian Data Analysis, chapter 5.
 *
 * @example
 * howManyAbove(satisfaction, { target: 0.8 }).evidence.observedAbove // => 3
 */
export function howManyAbove(asGiven: Panel, options: HowManyAboveOptions = {}): HowManyAboveFinding {
  const panel = comparable(asGiven, options.period);
  const { prior, level, sure, probable } = { ...HOW_MANY_ABOVE_DEFAULTS, ...options };
  const target = requireTarget('howManyAbove', options.target ?? panel.indicator.target);
  requireCutoffs('howManyAbove', sure, probable);
  requireOnePart('howManyAbove', panel);
  const block = blockOf(panel, 'howManyAbove', options.period);
  const all = figuresOf(panel, block);
  const figures = usable(all);
  const known = figures.filter(({ model }) => model !== 'unknown');
  const chances = chancesOf(known, target, prior);
  const distribution = known.length === figures.length ? chances.distribution : [];
  const own = known.map((figure) => chanceByFigure(figure, target));
  const surely = distribution.length === 0 ? null : surelyAbove(own, sure);
  const areas = figures.map((figure): AreaAbove => {
    const at = known.indexOf(figure);
    const probability = at < 0 ? null : (chances.each[at] ?? null);
    const { lower, upper } = figureInterval(figure, unitOfFigures(panel.indicator), level);
    return {
      area: figure.area,
      areaName: figure.areaName,
      value: figure.value,
      lower,
      upper,
      numerator: figure.numerator,
      denominator: figure.denominator,
      shrunken: chances.shrunken[at] ?? figure.value,
      observed: reaches(figure.value, target),
      probability,
      side: sideOf(probability, sure, probable),
    };
  });
  const central = numberEstimate(distribution, level);
  const widest = surelyAbove(own, (1 + level) / 2);
  const estimate =
    prior === 'independent' && surely !== null
      ? {
          ...central,
          lower: Math.min(widest.least, central.lower ?? 0),
          upper: Math.max(widest.most, central.upper ?? 0),
        }
      : central;
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const gaps = missingPeriods(all);
  const unknown = figures.length - known.length;
  return {
    kind: 'how-many-above',
    verdict: verdictOf(distribution, surely, figures.length, sure),
    estimate,
    evidence: {
      target,
      observedAbove: areas.filter(({ observed }) => observed).length,
      expected: estimate.value,
      distribution,
      atLeast: tailsOf(distribution),
      surely,
      areas,
      prior,
      withoutFigure: all.filter(({ value }) => value === null).map(({ areaName }) => areaName),
    },
    subject: panelSubject(panel, block.from, block.to),
    n: observedIn(figures),
    missing: gaps.missing,
    looks: figures.length,
    settle: null,
    caveats: [
      ...caveats,
      ...immatureCaveats(panel, block),
      ...gaps.caveats,
      ...(unknown > 0
        ? [{ code: 'sample-unknown', text: `The sample was not published for ${unknown} of the areas.` }]
        : []),
    ],
    method: {
      name: 'how-many-above',
      options: { target, period: blockPeriod(block), prior, level, sure, probable },
      reference: 'Gelman et al., Bayesian Data Analysis, chapter 5; Poisson-binomial distribution',
    },
    ...provenance,
  };
}

function chancesOf(figures: readonly AreaFigure[], target: number, prior: 'shrunken' | 'independent') {
  if (prior === 'independent' || figures.length < 2) {
    const each = figures.map((figure) => chanceAtTarget(figure, target) ?? 0);
    return { each, shrunken: [], distribution: poissonBinomial(each) };
  }
  const found = hierarchy(figures);
  const byArea = figures.map((figure, index) => {
    const goal = levelAtValue(target, figure.scale);
    return componentChances(found, index, goal);
  });
  const distribution = new Array<number>(figures.length + 1).fill(0);
  found.components.forEach(({ weight }, at) => {
    poissonBinomial(byArea.map((chances) => chances[at] ?? 0)).forEach((chance, count) => {
      distribution[count] = (distribution[count] ?? 0) + weight * chance;
    });
  });
  const each = byArea.map((chances) =>
    Math.min(
      1,
      chances.reduce((total, chance, at) => total + chance * (found.components[at]?.weight ?? 0), 0),
    ),
  );
  const shrunken = figures.map(({ scale }, index) =>
    valueAtLevel(posteriorMoments(found, index).mean, scale),
  );
  return { each, shrunken, distribution };
}

function verdictOf(
  distribution: readonly number[],
  surely: HowManyAboveEvidence['surely'],
  areas: number,
  sure: number,
): HowManyAboveVerdict {
  if (areas === 0) return 'no-data';
  if (surely === null) return 'cannot-tell';
  const { least, most } = surely;
  const none = distribution[0] ?? 0;
  if ((distribution[areas] ?? 0) >= sure && least === areas) return 'all-above';
  if (none >= sure && most === 0) return 'none-above';
  return none <= 1 - sure && least > 0 ? 'some-above' : 'cannot-tell';
}
