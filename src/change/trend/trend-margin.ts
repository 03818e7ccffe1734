import type { Indicator } from '../../indicator/indicator.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Settle } from '../../result/finding.ts';
import { moreMonths } from '../../result/words.ts';
import type { Usable } from '../../series/usable.ts';
import { scaleOf } from '../scale.ts';
import type { TrendEvidence, TrendVerdict } from './trend-finding.ts';

/** The smallest change a year that matters, where it is in the unit in which this indicator changes. */
export function marginOf(indicator: Indicator): number | null {
  const { margin } = indicator;
  if (margin === undefined) return null;
  const unit = scaleOf(indicator).difference;
  if ('points' in margin) return unit === 'points' ? margin.points : null;
  return unit === 'percent' ? margin.percent : null;
}

/** Where the interval of a slope lies beside the margin; percent falls are judged by their reciprocal. */
export function againstMargin(
  { lower, upper, unit }: Estimate,
  margin: number | null,
): TrendEvidence['againstMargin'] {
  if (margin === null) return null;
  const down = unit.startsWith('percent') ? 100 * (1 - 1 / (1 + margin / 100)) : margin;
  if (lower !== null && upper !== null && lower > -down && upper < margin) return 'within';
  if ((lower !== null && lower > margin) || (upper !== null && upper < -down)) return 'beyond';
  return 'cannot-tell';
}

/** Error of 5% two-sided, and a chance of 80% to see what is there. */
const reach = /* @__PURE__ */ normalQuantile(0.975) + /* @__PURE__ */ normalQuantile(0.8);

/**
 * What would settle a trend that did not show: the standard error of a slope falls with the power 1.5 of the
 * length, so the length at which a trend of the margin shows with a chance of 80% follows from the interval.
 */
export function trendSettle(
  verdict: TrendVerdict,
  { places, perYear }: Usable,
  fewest: number,
  { lower, upper, level }: Estimate,
  { margin }: TrendEvidence,
): Settle | null {
  if (verdict === 'too-short') {
    const months = ((fewest - places.length) * 12) / perYear;
    return { months, perMonth: null, text: `${moreMonths(months)} would be the fewest for a trend.` };
  }
  if (verdict !== 'no-trend-shown' || margin === null || lower === null || upper === null || level === null)
    return null;
  const error = (upper - lower) / (2 * normalQuantile((1 + level) / 2));
  const length = places.length * ((reach * error) / margin) ** (2 / 3);
  const months = Math.max(0, Math.ceil(((length - places.length) * 12) / perYear));
  if (months === 0) return null;
  return {
    months,
    perMonth: null,
    text: `About ${moreMonths(months)} would show a change as large as the margin, if there is one.`,
  };
}
