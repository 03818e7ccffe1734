import type { Indicator, Measure } from '../../src/indicator/indicator.ts';
import { panel } from '../../src/series/panel.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { monthAt } from './draws.ts';

const common = {
  question: '',
  counted: 'events',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'force',
  computableFrom: ['own'],
  source: 'simulated',
  caveats: [],
  recordingChanges: [],
} as const;

const made = (measure: Measure, more: Partial<Indicator> = {}): Indicator => ({
  ...common,
  id: measure,
  name: measure,
  measure,
  ...more,
});

export const count = made('count', { margin: { percent: 5 } });
export const proportion = made('proportion', {
  outOf: 'answers',
  margin: { points: 2 },
  polarity: 'higher-is-better',
});
export const measured = made('duration');

/** Monthly counts from April 2014. */
export const countSeries = (numerator: readonly number[]): Series =>
  seriesFrom(count, { start: '2014-04', numerator });

/** Monthly shares of `n` answers each. */
export const shareSeries = (numerator: readonly number[], n: number): Series =>
  seriesFrom(proportion, { start: '2014-04', numerator, denominator: numerator.map(() => n) });

/** Measured figures, such as days. */
export const measuredSeries = (numerator: readonly number[]): Series =>
  seriesFrom(measured, { start: '2004-04', numerator });

/** Areas with one row of figures each, month by month from April 2014; `denominator` the same way. */
export function panelFrom(
  indicator: Indicator,
  numerator: readonly (readonly number[])[],
  denominator: readonly (readonly number[])[] | null,
): Panel {
  const length = numerator[0]?.length ?? 0;
  const rows = numerator.flatMap((figures, area) =>
    figures.map((figure, month) => {
      const n = denominator?.[area]?.[month];
      const place = { area: `area-${String(area + 1).padStart(2, '0')}`, period: monthAt(month) };
      return n === undefined
        ? { ...place, numerator: figure }
        : { ...place, numerator: figure, denominator: n };
    }),
  );
  return panel(indicator, rows, { to: monthAt(length - 1) });
}
