import type { PlotRow } from './row-plot.ts';
import { type ValueScale, valueScale } from './value-scale.ts';

type Interval = Pick<PlotRow, 'value' | 'lower' | 'upper'>;

/**
 * The scale of figures side by side, such as areas.
 *
 * One that lies far beyond the rest (over three times the middle half's spread outside it) does not squeeze them, when it would
 * at least double the scale: it is drawn as an arrow at the edge, and its note says the figure. What is in `keep` always fits.
 */
export function rowScale(rows: readonly Interval[], keep: readonly (number | null)[] = []): ValueScale {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const all = [...rows.flatMap(({ value, lower, upper }) => [value, lower, upper]), ...keep];
  const whole = valueScale(all);
  if (values.length < 8) return whole;
  const quarter = (share: number) => values[Math.floor(share * values.length)] ?? 0;
  const [low, high] = [quarter(0.25), quarter(0.75)];
  const reach = 3 * (high - low);
  const fits = (value: number | null) => value !== null && value >= low - reach && value <= high + reach;
  const inside = rows.flatMap(({ value, lower, upper }) =>
    fits(value) ? [value, ...[lower, upper].filter(fits)] : [],
  );
  const cut = valueScale([...inside, ...keep]);
  const width = ({ domain: [from, to] }: ValueScale) => to - from;
  return width(whole) > 2 * width(cut) ? cut : whole;
}
