import type { Random } from '../numeric/random.ts';
import type { Panel } from '../series/series.ts';

/** How far months move all areas together, and each by itself, beyond sampling. */
export interface MonthlyShocks {
  /** Standard deviation of the shock that all areas share, and of each area's own, as shares. */
  readonly common: number;
  readonly area: number;
  /**
   * One draw: a common shock with the error of the common level, and the standard deviations of an area's own shock and of the
   * error that these leave in its level; the sizes drawn with their uncertainty.
   */
  draw(chance: Random): { readonly common: number; readonly area: number; readonly error: number };
}

/**
 * Monthly shocks of the areas of a panel, by moments of the two-way table of months and areas.
 *
 * With the area and month means taken out, what is left has the variance `area² + sampling`, on (k-1)(T-1) degrees of freedom; the month
 * means have `common² + (area² + sampling)/k`, on T - 1. Neither goes below 0. One area alone has no common shock.
 */
export function monthlyShocks({ series }: Panel, months: readonly number[]): MonthlyShocks {
  const [areas, count] = [series.length, months.length];
  const shares = series.map(({ numerator, denominator }) =>
    months.map((index) => (numerator[index] ?? 0) / (denominator?.[index] ?? 1)),
  );
  const areaMeans = shares.map(average);
  let sampling = 0;
  series.forEach(({ denominator, deff }, at) => {
    const mean = areaMeans[at] ?? 0;
    for (const index of months)
      sampling += ((mean * (1 - mean)) / (denominator?.[index] ?? 1)) * (deff / (areas * count));
  });
  const whole = average(areaMeans);
  const monthMeans = months.map((_, month) => average(shares.map((each) => each[month] ?? 0)));
  let within = 0;
  shares.forEach((each, at) => {
    each.forEach((share, month) => {
      within += (share - (areaMeans[at] ?? 0) - (monthMeans[month] ?? 0) + whole) ** 2;
    });
  });
  const between = monthMeans.reduce((total, mean) => total + (mean - whole) ** 2, 0);
  const dfWithin = Math.max(1, (areas - 1) * (count - 1));
  const dfBetween = Math.max(1, count - 1);
  const residual = areas > 1 ? within / dfWithin : between / dfBetween;
  const shared = between / dfBetween;
  const sizes = (residualNow: number, sharedNow: number) => {
    const area = Math.sqrt(Math.max(0, residualNow - sampling));
    return { area, common: areas > 1 ? Math.sqrt(Math.max(0, sharedNow - residualNow / areas)) : 0 };
  };
  const found = sizes(residual, shared);
  return {
    ...found,
    draw: (chance) => {
      // A variance on df degrees of freedom: its estimate over a chi-squared divided by df.
      const spread = (estimate: number, df: number) => (estimate * df) / (2 * chance.gamma(df / 2));
      const now = sizes(spread(residual, dfWithin), spread(shared, dfBetween));
      return {
        common: now.common * Math.sqrt(1 + 1 / count) * chance.normal(),
        area: now.area,
        error: now.area / Math.sqrt(count),
      };
    },
  };
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
