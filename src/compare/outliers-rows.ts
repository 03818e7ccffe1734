import { figureInterval } from '../areas/figure-interval.ts';
import { type AreaFigure, type Block, blockPeriod, figuresOf, periodOf, usable } from '../areas/figures.ts';
import type { Panel } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import type { Different } from './different.ts';
import { funnel } from './funnel.ts';
import { type Outlier, outlier } from './outlier.ts';
import { robustOutliers } from './robust-outliers.ts';
import { shrinkOf } from './shrink.ts';

export interface OutliersRow {
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Best guess of the true level, the other areas considered; `null` without known samples. */
  readonly shrunken: number | null;
  readonly othersMean: number | null;
  /** The area less the mean of the others, in the indicator's unit, with its own interval. */
  readonly difference: number | null;
  readonly differenceLower: number | null;
  readonly differenceUpper: number | null;
  /** P-value of `different` after Holm over all areas and parts looked at. */
  readonly adjusted: number | null;
  readonly different: boolean;
  readonly side: 'higher' | 'lower' | null;
  readonly extreme: 'highest' | 'lowest' | null;
  readonly outlier: 'outlier' | 'not-shown' | 'cannot-tell';
  readonly reason: string;
}

type Judged = Pick<Outlier, 'area' | 'part' | 'verdict' | 'reason'>;

export interface Judgement {
  readonly by: 'earlier-periods' | 'funnel' | 'median-and-mad';
  readonly rows: readonly Judged[];
  readonly earlier: number;
}

/** Which areas are outliers, by the road that their number and their samples leave open. */
export function judgeOutliers(
  panel: Panel,
  parts: readonly Panel[],
  block: Block,
  asked: { readonly alpha: number; readonly earlierNeeded: number; readonly funnelFrom: number },
): Judgement {
  const figures = parts.map((part) => usable(figuresOf(part, block)));
  const fewest = Math.min(...figures.map((each) => each.length));
  const { alpha, earlierNeeded, funnelFrom } = asked;
  const period = blockPeriod(block);
  if (parts.length === 0 || fewest < funnelFrom) {
    const rows = outlier(panel, { alpha, earlierNeeded, ...periodOf(panel, block) });
    const earlier = rows.reduce((most, row) => Math.max(most, row.earlierPeriods), 0);
    return { by: 'earlier-periods', rows, earlier };
  }
  const known = figures.every((each) => each.every(({ model }) => model !== 'unknown'));
  return {
    by: known ? 'funnel' : 'median-and-mad',
    rows: parts.flatMap((part, at) => (known ? byFunnel(part, period) : byMedian(part, figures[at] ?? []))),
    earlier: 0,
  };
}

function byFunnel(panel: Panel, period: string): readonly Judged[] {
  const part = panel.series[0]?.part ?? {};
  return funnel(panel, { period, coverage: false }).evidence.rows.map(({ area, place }) => {
    const far = place.endsWith('-998');
    const reason = far ? 'beyond the 99.8% funnel limits' : 'within the 99.8% funnel limits';
    return { area, part, verdict: far ? 'outlier' : 'not-shown', reason };
  });
}

function byMedian(panel: Panel, figures: readonly (AreaFigure & { readonly value: number })[]) {
  const part = panel.series[0]?.part ?? {};
  const { flagged, deviation } = robustOutliers(figures.map(({ value }) => value));
  return figures.map(({ area }, at): Judged => {
    if (deviation === null)
      return {
        area,
        part,
        verdict: 'cannot-tell',
        reason: 'more than half of the areas have the same figure',
      };
    const far = flagged[at] === true;
    const reason = `${far ? 'more' : 'no more'} than 3.5 robust deviations from the median`;
    return { area, part, verdict: far ? 'outlier' : 'not-shown', reason };
  });
}

/** All three answers for each area of one part. */
export function outliersRows(
  panel: Panel,
  block: Block,
  compared: readonly Different[],
  judged: readonly Judged[],
  level: number,
): readonly OutliersRow[] {
  const figures = usable(figuresOf(panel, block));
  const part = panel.series[0]?.part ?? {};
  const samePart = JSON.stringify(part);
  const mine = <Row extends Judged | Different>(rows: readonly Row[], area: string) =>
    rows.find((row) => row.area === area && JSON.stringify(row.part) === samePart);
  const shrunken = shrinkOf(figures, level);
  const values = figures.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  return figures.map((figure): OutliersRow => {
    const { value, area, areaName, numerator, denominator } = figure;
    const row = mine(compared, area);
    const found = mine(judged, area);
    const { lower, upper } = figureInterval(figure, unitOfFigures(panel.indicator), level);
    return {
      area,
      areaName,
      part,
      value,
      lower,
      upper,
      numerator,
      denominator,
      shrunken: shrunken.find((each) => each.area === area)?.shrunken ?? null,
      othersMean: row?.othersMean ?? null,
      difference: row?.difference ?? null,
      differenceLower: row?.lower ?? null,
      differenceUpper: row?.upper ?? null,
      adjusted: row?.adjusted ?? null,
      different: row?.different ?? false,
      side: row?.side ?? null,
      extreme: most === least ? null : value === most ? 'highest' : value === least ? 'lowest' : null,
      outlier: found?.verdict ?? 'cannot-tell',
      reason: found?.reason ?? 'one area cannot be compared',
    };
  });
}

/** The row that stands out most: an outlier before a difference, then by strength of evidence, then by distance. */
export function standsOut(rows: readonly OutliersRow[]): OutliersRow | null {
  const order = (row: OutliersRow) => (row.outlier === 'outlier' ? 0 : row.different ? 1 : 2);
  const sorted = [...rows].sort(
    (a, b) =>
      order(a) - order(b) ||
      (a.adjusted ?? 1) - (b.adjusted ?? 1) ||
      Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) ||
      (a.area < b.area ? -1 : 1),
  );
  return sorted[0] ?? null;
}
