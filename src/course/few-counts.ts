import { eventDifference } from '../interval/event-difference.ts';
import { garwood } from '../interval/garwood.ts';
import { rateRatioExact } from '../interval/rate-ratio.ts';
import { normalQuantile } from '../numeric/normal.ts';
import type { Estimate } from '../result/estimate.ts';
import type { FewLevels } from './few.ts';
import { fewChanceBelow } from './few.ts';
import type { RowFigure } from './row-figure.ts';
import { type CourseUnits, fewestForPercent } from './units.ts';

/** Few counts, now against before. */
export interface FewCounts {
  readonly now: Estimate;
  readonly before: Estimate;
  readonly difference: Estimate;
  readonly lower: number;
  readonly higher: number;
}

/**
 * Few counts compared as a growth compares its two periods: by the exact conditional interval of two Poisson rates, each
 * count worth as much less as it may vary more than by chance: `reach` standard errors for 1.96. From under 20 events the difference is one of levels.
 */
export function fewCounts(
  rows: readonly RowFigure[],
  levels: FewLevels,
  reach: number,
  units: CourseUnits,
): FewCounts {
  const total = (part: readonly RowFigure[]) => ({
    events: part.reduce((sum, { x }) => sum + x, 0),
    months: part.reduce((sum, { size }) => sum + size, 0),
    wider:
      part.reduce((sum, { wider, x }) => sum + wider * (x + 0.5), 0) /
      part.reduce((sum, { x }) => sum + x + 0.5, 0),
  });
  const first = rows.length - levels.last;
  const [before, now] = [total(rows.slice(0, first)), total(rows.slice(first))];
  const widening = (reach / normalQuantile(0.975)) ** 2;
  const level = ({ events, months, wider }: typeof now): Estimate => {
    const worth = widening * wider;
    const { lower, upper } = garwood(events / worth);
    const said = (count: number | null) => (count === null ? null : (count * worth) / months);
    return { value: events / months, lower: said(lower), upper: said(upper), level: 0.95, unit: units.level };
  };
  const [v, w] = [widening * before.wider, widening * now.wider];
  const counted = ({ events, months }: typeof now, worth: number) => ({
    events,
    exposure: months,
    widening: worth,
  });
  const few = eventDifference(counted(now, w), counted(before, v), 0.95);
  const ratio = rateRatioExact(now.events / w, now.months / w, before.events / v, before.months / v);
  const all = before.events + now.events;
  const share = now.months / (now.months + before.months);
  const z =
    all === 0
      ? 0
      : (now.events - all * share) / Math.sqrt(all * share * (1 - share) * ((before.wider + now.wider) / 2));
  return {
    now: level(now),
    before: level(before),
    difference: { ...differenceOf(before, now, ratio, few, units), level: 0.95 },
    lower: fewChanceBelow(levels, -z),
    higher: fewChanceBelow(levels, z),
  };
}

/** A difference in percent; of few events before, of the two levels. */
function differenceOf(
  before: { readonly events: number; readonly months: number },
  now: typeof before,
  { lower, upper }: Pick<Estimate, 'lower' | 'upper'>,
  few: Pick<Estimate, 'lower' | 'upper'>,
  units: CourseUnits,
): Omit<Estimate, 'level'> {
  const from = before.events / before.months;
  const change = now.events / now.months - from;
  if (before.events >= fewestForPercent) {
    const percent = (ratio: number | null) => (ratio === null ? null : 100 * (ratio - 1));
    return { value: (100 * change) / from, lower: percent(lower), upper: percent(upper), unit: 'percent' };
  }
  return { value: change, lower: few.lower, upper: few.upper, unit: units.level };
}
