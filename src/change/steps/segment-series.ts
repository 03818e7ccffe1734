import { periodAt } from '../../period/calendar.ts';
import type { Caveat } from '../../result/caveat.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Method } from '../../result/method.ts';
import type { Series } from '../../series/series.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { inflation } from '../noise.ts';
import { requireKnown, requireLevel, requireOneOf, requireWhole } from '../options.ts';
import { breakInterval } from './break-interval.ts';
import { crops } from './crops.ts';
import { segmentModels } from './segment-models.ts';
import { segments } from './segments.ts';

export interface SegmentSeriesOptions {
  /** `level`: of what was counted (Poisson, binomial, normal); `level-and-spread`: of mean and variance of the values, normal. */
  readonly cost?: 'level' | 'level-and-spread';
  readonly penalty?: 'bic' | 'mbic' | 'hq' | 'aic' | number;
  /** Fewest figures in a segment, from 2. */
  readonly minimum?: number;
  /** Level of the interval of each break. */
  readonly level?: number;
}

export const segmentSeriesDefaults = { cost: 'level', penalty: 'bic', minimum: 6, level: 0.95 } as const;

/** One break, and the periods within which Bai's interval puts the beginning of the new level. */
export interface SeriesBreak {
  readonly at: string;
  readonly interval: { readonly from: string; readonly to: string } | null;
}

export interface SeriesSegment {
  readonly from: string;
  readonly to: string;
  readonly periods: number;
  /** Mean and standard deviation of its figures, in the indicator's own unit (counts and rates of a period of average length). */
  readonly mean: number;
  readonly deviation: number;
}

export interface SegmentSeries {
  readonly breaks: readonly SeriesBreak[];
  readonly segments: readonly SeriesSegment[];
  /** Every segmentation that is the best for some penalty, most breaks first, with the penalties for which it is. */
  readonly path: readonly {
    readonly breaks: readonly string[];
    readonly from: number;
    readonly to: number;
  }[];
  /** What the penalty was multiplied by: dispersion (not for `level-and-spread`) and (1 + rho)/(1 - rho). */
  readonly scale: number;
  readonly rho: number;
  readonly caveats: readonly Caveat[];
  readonly method: Method;
}

/**
 * Segments of a series: did the level step, or how much it varies, and does the answer hang on the penalty that was chosen?
 *
 * `segments` and `crops` on the figures of a series. The penalty is multiplied by the dispersion of the fit with the most breaks, never below
 * sampling error, and by (1 + rho)/(1 - rho) of its residuals; for `level-and-spread`, which estimates the spread, by the latter
 * alone. The path runs over penalties from 0.2 to 10 times ln n, before that factor. Intervals are Bai's, with a variance of its own on either
 * side. No season and no trend compete here: `changePoints` decides, this is for the expert who asks another way.
 *
 * Gaps, masked months, restarts and provisional figures are treated as in `changePoints`. Fewer figures than two segments: one segment.
 * Throws `wrong-measure` for rolling figures, `invalid-option`. Source: Killick, Fearnhead and Eckley 2012; Haynes, Eckley and Fearnhead 2017;
 * Bai 1997.
 *
 * @example
 * const calm = [50, 51, 49, 50, 52, 48, 50, 49, 51, 50, 48, 52];
 * const wild = [30, 70, 44, 61, 25, 72, 38, 66, 29, 75, 41, 58];
 * const series = seriesFrom(offences, { start: '2017-01', numerator: [...calm, ...wild] });
 * segmentSeries(series, { cost: 'level-and-spread' }).breaks[0].at // => '2018-01'
 */
export function segmentSeries(series: Series, options: SegmentSeriesOptions = {}): SegmentSeries {
  requireKnown('segmentSeries', options, Object.keys(segmentSeriesDefaults));
  const { cost, penalty, minimum, level } = { ...segmentSeriesDefaults, ...options };
  requireOneOf('segmentSeries: cost', cost, ['level', 'level-and-spread']);
  requireWhole('segmentSeries: minimum', minimum, 2, 120);
  requireLevel('segmentSeries', level);
  if (overlaps(series))
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'segmentSeries: series',
      expected: 'must have figures of single periods',
      received: 'overlapping figures',
    });
  const data = usable(series, { provisional: 'leave-out', restarts: 'ignore' });
  const { places, values, counted } = data;
  const n = places.length;
  const spread = cost === 'level-and-spread';
  const { scale, rho } = scaleFor(data, minimum, spread);
  const { family } = counted;
  const asked = {
    cost: spread ? 'normal-spread' : family,
    minimum,
    ...(spread ? {} : { sizes: Array.from(counted.size) }),
  } as const;
  const figures = spread ? values : Array.from(counted.x);
  const { starts } = segments(figures, {
    ...asked,
    penalty: typeof penalty === 'number' ? penalty * scale : penalty,
    scale,
  });
  const log = Math.log(Math.max(2, n));
  const path = crops(figures, { ...asked, from: 0.2 * log * scale, to: 10 * log * scale });
  const named = (at: number) => periodAt(series.calendar, places[Math.min(n - 1, Math.max(0, at))] ?? 0);
  const edges = [0, ...starts, n];
  return {
    breaks: starts.map((start, at) => {
      const found = breakInterval(values.slice(edges[at], start), values.slice(start, edges[at + 2]), level);
      const interval = found && { from: named(start - found.before), to: named(start + found.after) };
      return { at: named(start), interval };
    }),
    segments:
      n === 0
        ? []
        : edges
            .slice(1)
            .map((end, at) => segmentOf(values.slice(edges[at], end), named(edges[at] ?? 0), named(end - 1))),
    path: path.map((step) => ({
      breaks: step.starts.map(named),
      from: step.from / scale,
      to: step.to / scale,
    })),
    scale,
    rho,
    caveats: data.caveats,
    method: {
      name: 'Optimal segmentation by PELT, with its path of penalties',
      options: { cost, penalty, minimum, level },
      reference: 'Killick, Fearnhead & Eckley 2012; Haynes, Eckley & Fearnhead 2017; Bai 1997',
    },
  };
}

/** What a penalty must be multiplied by; 1 where nothing varies. */
function scaleFor(
  data: Usable,
  minimum: number,
  spread: boolean,
): { readonly scale: number; readonly rho: number } {
  if (data.places.length < 2 * minimum) return { scale: 1, rho: 0 };
  const { phi, rho } = segmentModels(data, { minimum, most: 8, seasonal: false });
  const scale = (spread ? 1 : phi) * inflation(rho);
  return { scale: scale > 0 ? scale : 1, rho };
}

function segmentOf(values: readonly number[], from: string, to: string): SeriesSegment {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    from,
    to,
    periods: values.length,
    mean,
    deviation: Math.sqrt(squares / Math.max(1, values.length - 1)),
  };
}
