import type { Indicator, Measure } from '../../src/indicator/indicator.ts';
import type { Random } from '../../src/numeric/random.ts';
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

/** Measured figures, such as days: 100, and so many times 5 more or less. */
export const measuredSeries = (deviates: readonly number[]): Series =>
  seriesFrom(measured, { start: '2004-04', numerator: deviates.map((each) => 100 + 5 * each) });

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

/** True levels of areas about `level` that differ by so many points (standard deviation); 0: all equal. */
export const levelsAbout = (level: number, areas: number, points: number, chance: Random) =>
  Array.from({ length: areas }, () => level + (points / 100) * chance.normal());

/** Months of `n` answers for areas of these true levels. */
export const sharePanel = (levels: readonly number[], n: number, months: number, chance: Random) => {
  const drawn = levels.map((share) => Array.from({ length: months }, () => chance.binomial(n, share)));
  return panelFrom(
    proportion,
    drawn,
    drawn.map((figures) => figures.map(() => n)),
  );
};
