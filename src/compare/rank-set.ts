import { type AreaFigure, valueAtLevel } from '../areas/figures.ts';
import { holm } from '../numeric/adjusted-p.ts';
import { normalUpper } from '../numeric/normal.ts';
import { jointDeviate, jointPlaces, type PlaceRange } from './joint-places.ts';
import type { FirstPlace } from './places.ts';
import { scoreLimits } from './score-limits.ts';

/** The best and the worst place that an area may truly hold. */
export type RankSet = PlaceRange;

export interface RankSetOptions {
  readonly first: FirstPlace;
  /** Factor by which variances exceed chance. */
  readonly noise: number;
  readonly level: number;
}

/**
 * Marginal rank set of one area: which places may it truly hold?
 *
 * Its k - 1 differences from the other areas, each tested at two sides with Holm's correction; the best place is one more than the number
 * of areas shown to be ahead, the worst is k less the number shown to be behind. Differences: log ratio with variance
 * `1/a + 1/b` for a ratio of counts (half added where a count is 0), pooled score test for proportions, conditional score test
 * for rates; variances times `noise`. `null` where a sample is not known. Source: Klein, Wright and Wieczorek 2020; Holm 1979.
 */
export function rankSet(
  figures: readonly AreaFigure[],
  index: number,
  { first, noise, level }: RankSetOptions,
): RankSet | null {
  const own = figures[index];
  if (own === undefined || figures.some(({ model }) => model === 'unknown')) return null;
  const others = figures.filter((_, at) => at !== index);
  const deviates = others.map((other) => pairDeviate(other, own) / Math.sqrt(noise));
  const adjusted = holm(deviates.map((z) => Math.min(1, 2 * normalUpper(Math.abs(z)))));
  const sign = first === 'highest' ? 1 : -1;
  const shown = (side: number) =>
    deviates.filter((z, at) => (adjusted[at] ?? 1) <= 1 - level && Math.sign(z) === side).length;
  return { best: 1 + shown(sign), worst: figures.length - shown(-sign) };
}

/** Normal deviate of the difference between two areas, positive when the first is higher. */
function pairDeviate(one: AreaFigure, other: AreaFigure): number {
  if (one.model === 'poisson') {
    const events = one.events + other.events;
    const share = one.exposure / (one.exposure + other.exposure);
    return events > 0 ? (one.events - events * share) / Math.sqrt(events * share * (1 - share)) : 0;
  }
  if (one.scale.kind === 'odds') {
    const [a, b] = [logOdds(one), logOdds(other)];
    return (a.value - b.value) / Math.sqrt(a.variance + b.variance);
  }
  const pooled = (one.events + other.events) / (one.exposure + other.exposure);
  const variance = pooled * (1 - pooled) * (1 / one.exposure + 1 / other.exposure);
  return variance > 0 ? (one.events / one.exposure - other.events / other.exposure) / Math.sqrt(variance) : 0;
}

function logOdds({ events, exposure }: AreaFigure): { readonly value: number; readonly variance: number } {
  const rest = exposure - events;
  const half = events === 0 || rest === 0 ? 0.5 : 0;
  const [a, b] = [events + half, rest + half];
  return { value: Math.log(a / b), variance: 1 / a + 1 / b };
}

/**
 * Joint rank region: places for every area of a table at once, all of them right with the level stated.
 *
 * Each area's score interval at `jointDeviate` (Bonferroni, since a season moves all areas together), then `jointPlaces`.
 * Wider than the marginal set, which serves a question about one area named in advance. Source: Klein, Wright and Wieczorek 2020.
 */
export function jointRanks(
  figures: readonly AreaFigure[],
  { first, noise, level }: RankSetOptions,
): readonly (RankSet | null)[] {
  if (figures.some(({ model }) => model === 'unknown')) return figures.map(() => null);
  if (figures.length === 0) return [];
  const z = jointDeviate(figures.length, { level });
  const limits = figures.map(({ events, exposure, model, scale }) => {
    const { lower, upper } = scoreLimits(events / noise, exposure / noise, model, z);
    return { lower: valueAtLevel(lower, scale), upper: valueAtLevel(upper, scale) };
  });
  return jointPlaces(limits, { first });
}
