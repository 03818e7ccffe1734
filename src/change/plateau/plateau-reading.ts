import type { Margin } from '../../indicator/indicator.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Series } from '../../series/series.ts';
import { upTo } from '../../series/up-to.ts';
import { usable } from '../../series/usable.ts';
import type { BrokenLines } from '../steps/broken-lines-space.ts';
import type { PlateauVerdict } from './plateau-finding.ts';
import { type PlateauReading, readPlateau } from './plateau-kernel.ts';
import {
  fillMonths,
  marginOnScale,
  type PlateauReason,
  type PlateauScale,
  plateauMargin,
  plateauScale,
  readablePlaces,
} from './plateau-months.ts';
import { lastIndexOf, type PlateauSettings } from './plateau-options.ts';

/** A series read, or the reason why not; `lines` still holds its months. */
export interface SeriesReading {
  readonly verdict: PlateauVerdict;
  readonly reason: PlateauReason | null;
  /** The series up to the last month looked at. */
  readonly series: Series;
  readonly scale: PlateauScale | null;
  readonly margin: Margin | null;
  /** Places of the calendar in the look-back that have a figure. */
  readonly places: readonly number[];
  readonly reading: PlateauReading | null;
  readonly caveats: readonly Caveat[];
}

/** Reads one series with checked options, in the scratch space given. */
export function readSeries(whole: Series, settings: PlateauSettings, lines: BrokenLines): SeriesReading {
  const scale = plateauScale(whole, settings);
  if (scale !== 'points' && scale !== 'percent')
    return {
      verdict: 'refused',
      reason: scale,
      series: whole,
      scale: null,
      margin: settings.margin ?? whole.indicator.margin ?? null,
      places: [],
      reading: null,
      caveats: whole.caveats,
    };
  const margin = plateauMargin(whole, settings, scale);
  const series = upTo(whole, lastIndexOf(whole, settings.to));
  const figures = usable(series, { provisional: 'leave-out', restarts: 'apply' });
  const places = readablePlaces(series, figures.places, settings.n).slice(-settings.lookBack);
  const { reading, reason } = readPlaces(series, settings, lines, places, scale, margin);
  return {
    verdict: reason === null ? (reading?.verdict ?? 'too-short') : 'too-short',
    reason,
    series,
    scale,
    margin,
    places,
    reading,
    caveats: figures.caveats,
  };
}

/** Reads the given places of a series. */
export function readPlaces(
  series: Series,
  settings: PlateauSettings,
  lines: BrokenLines,
  places: readonly number[],
  scale: PlateauScale,
  margin: Margin,
): { readonly reading: PlateauReading | null; readonly reason: PlateauReason | null } {
  const unfit = fillMonths(lines, series, places, scale, settings.n);
  if (unfit !== null) return { reading: null, reason: unfit };
  const reading = readPlateau(lines, {
    months: places.length,
    margin: marginOnScale(margin),
    minMonths: settings.minMonths,
    lookBack: settings.lookBack,
    seasonal: scale === 'percent',
  });
  return { reading, reason: reading?.verdict === 'too-short' ? 'recent-change' : null };
}

/** The verdict when the last month is left out, which shows how near to the edge the reading is. */
export function verdictEndingEarlier(
  { margin, places, scale, series }: SeriesReading,
  settings: PlateauSettings,
  lines: BrokenLines,
): PlateauVerdict {
  if (scale === null || margin === null) return 'refused';
  const { reading } = readPlaces(series, settings, lines, places.slice(0, -1), scale, margin);
  return reading?.verdict ?? 'too-short';
}
