import { type AreaFigure, type Block, blockBetween, figureOf, windowOf } from '../areas/figures.ts';
import type { Random } from '../numeric/random.ts';
import type { Panel } from '../series/series.ts';
import { heterogeneity } from './heterogeneity.ts';

/** How far each area is likely to move on, on the scale of log odds (shares, ratios) or logarithms (counts, rates). */
export interface PeerTrend {
  /** The earlier block from which the move was measured; the next is taken to be as long after this one. */
  readonly from: string;
  readonly to: string;
  readonly each: readonly { readonly mean: number; readonly deviation: number }[];
}

/**
 * The areas' moves since the same months of the year before (or since the block just before, where a year is not there), shrunk towards their common
 * move: by how far the moves differ beyond their own errors (`heterogeneity`). Areas without an earlier figure move as the others do.
 * `null` without an earlier block, or with fewer than three areas in it. Source: DerSimonian and Laird 1986; Efron and Morris 1975.
 */
export function peerTrend(
  panel: Panel,
  block: Block,
  now: readonly AreaFigure[],
  noise: number,
): PeerTrend | null {
  const earlier = earlierBlock(panel, block);
  if (earlier === null) return null;
  const moves = now.map((figure) => {
    const series = panel.series.find(({ area }) => area === figure.area);
    const before = series === undefined ? null : figureOf(series, earlier);
    return before === null || before.exposure <= 0 || figure.exposure <= 0
      ? null
      : moveOf(before, figure, noise);
  });
  const found = heterogeneity(
    moves.map((move) => move?.value ?? null),
    moves.map((move) => move?.variance ?? null),
  );
  const { mean, error, tau2, areas } = found;
  if (mean === null || error === null || areas < 3) return null;
  return {
    from: earlier.from,
    to: earlier.to,
    each: moves.map((move) => {
      const share = move === null ? 0 : tau2 / (tau2 + move.variance);
      const own = move === null ? tau2 : share * move.variance;
      const towards = move === null ? mean : mean + share * (move.value - mean);
      return { mean: towards, deviation: Math.sqrt(own + ((1 - share) * error) ** 2) };
    }),
  };
}

/** A level moved on by one draw of its area's trend. */
export function movedLevel(
  level: number,
  poisson: boolean,
  trend: PeerTrend['each'][number] | undefined,
  chance: Random,
): number {
  if (trend === undefined) return level;
  const by = trend.mean + trend.deviation * chance.normal();
  if (poisson) return level * Math.exp(by);
  return level <= 0 || level >= 1 ? level : 1 / (1 + ((1 - level) / level) * Math.exp(-by));
}

function moveOf(before: AreaFigure, after: AreaFigure, noise: number) {
  const [one, two] = [pointOf(before), pointOf(after)];
  return { value: two.at - one.at, variance: noise * (one.variance + two.variance) };
}

function pointOf({ events, exposure, model }: AreaFigure) {
  const [top, rest] = [events + 0.5, exposure - events + 0.5];
  return model === 'poisson'
    ? { at: Math.log(top / exposure), variance: 1 / top }
    : { at: Math.log(top / rest), variance: 1 / top + 1 / rest };
}

function earlierBlock({ calendar, series }: Panel, { first, last }: Block): Block | null {
  const length = last - first + 1;
  const rolling = series.reduce((most, each) => Math.max(most, windowOf(each)), 1);
  const year = calendar.every === 'month' ? 12 : calendar.every === 'financial-year' ? 1 : 4;
  const step = [Math.max(year, Math.ceil(length / year) * year), Math.max(length, rolling)].find(
    (back) => back >= Math.max(length, rolling) && first - back >= 0,
  );
  return step === undefined ? null : blockBetween({ calendar }, first - step, last - step);
}
