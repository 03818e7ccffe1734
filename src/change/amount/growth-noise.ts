import { periodAt } from '../../period/calendar.ts';
import { firstMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Series } from '../../series/series.ts';
import { overlaps, usable } from '../../series/usable.ts';
import { correctedLag1, residualAutocorrelation } from '../noise.ts';
import { quasiFit } from '../quasi-fit.ts';
import type { GrowthEvidence } from './growth-finding.ts';

export type GrowthNoise = GrowthEvidence['noise'];

/** Fewer degrees of freedom than this say too little about month-to-month variation. */
export const fewestDf = 8;

/** Months, counted back from the end of the later period, from which variation is learnt. */
const lookBack = 60;

/**
 * How much more than chance a monthly count varies once each month of the year has its own level and each
 * twelve months (counted from the first month of the later period) theirs: Pearson's dispersion and the lag-1
 * autocorrelation of what is left, over the 60 months that end with the later period. `null` for figures that
 * are not monthly.
 */
export function monthlyNoise(
  series: Series,
  to: Period,
): { readonly phi: number; readonly rho: number; readonly df: number } | null {
  const { calendar } = series;
  if (calendar.every !== 'month' || overlaps(series)) return null;
  const data = usable(series, { provisional: 'keep', restarts: 'ignore' });
  const from = monthNumber(firstMonth(periodAt(calendar, 0))) - monthNumber(firstMonth(to));
  const kept = data.places.flatMap((place, at) =>
    from + place < monthsIn(to) && from + place >= monthsIn(to) - lookBack ? [at] : [],
  );
  const places = kept.map((at) => data.places[at] ?? 0);
  const counted = {
    family: data.counted.family,
    x: kept.map((at) => data.counted.x[at] ?? 0),
    size: kept.map((at) => data.counted.size[at] ?? 0),
  };
  const month = places.map((place) => (((from + place) % 12) + 12) % 12);
  const year = places.map((place) => Math.floor((from + place) / 12));
  const column = (groups: readonly number[], group: number) =>
    Float64Array.from(groups, (held) => (held === group ? 1 : 0));
  const years = [...new Set(year)];
  const columns = [
    ...[...new Set(month)].map((group) => column(month, group)),
    ...years.slice(1).map((group) => column(year, group)),
  ];
  const n = places.length;
  if (n - columns.length < 1 || counted.family !== 'poisson') return null;
  const fit = quasiFit(columns, counted);
  const df = n - fit.rank;
  if (df < 1) return null;
  const phi = fit.pearson.reduce((sum, residual) => sum + residual * residual, 0) / df;
  const rho = correctedLag1(residualAutocorrelation(fit.pearson, places), n, years.length);
  return { phi: Math.max(1, phi), rho, df };
}

/** The noise to use: the series' own, that of named series pooled by their degrees of freedom, or chance alone. */
export function growthNoise(series: Series, borrowed: readonly Series[], to: Period): GrowthNoise {
  const own = monthlyNoise(series, to);
  if (own !== null && own.df >= fewestDf) return { from: 'own', borrowedFrom: [], ...own };
  const lent = borrowed.flatMap((lender) => {
    const noise = monthlyNoise(lender, to);
    return noise === null ? [] : [{ name: `${lender.indicator.name}, ${lender.areaName}`, ...noise }];
  });
  const df = lent.reduce((sum, noise) => sum + noise.df, 0);
  if (df < fewestDf) return { from: 'sampling-only', borrowedFrom: [], phi: 1, rho: 0, df: null };
  const pooled = (of: (noise: (typeof lent)[number]) => number) =>
    lent.reduce((sum, noise) => sum + (noise.df / df) * of(noise), 0);
  return {
    from: 'borrowed',
    borrowedFrom: lent.map((noise) => noise.name),
    phi: pooled((noise) => noise.phi),
    rho: pooled((noise) => noise.rho),
    df,
  };
}

const monthNumber = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
