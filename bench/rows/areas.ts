import { areas } from '../../src/areas/areas.ts';
import { readAreas } from '../../src/areas/read-areas.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { random } from '../../src/numeric/random.ts';
import type { Panel } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { areasFloor } from '../floors/areas.ts';
import type { Row } from './row.ts';

/** A table of areas that truly differ, from 50 to 5,000 answers. */
function table(areasIn: number, seed: number) {
  const chance = random(seed);
  const n = Float64Array.from({ length: areasIn }, () => Math.round(50 * 100 ** chance.uniform()));
  const y = Float64Array.from(n, (size) =>
    chance.binomial(size, 1 / (1 + Math.exp(-1.4 - 0.2 * chance.normal()))),
  );
  const series = Array.from(n, (size, at) =>
    seriesFrom(victimSatisfaction, {
      area: `a${at}`,
      start: '2019-04',
      numerator: [y[at] ?? 0],
      denominator: [size],
    }),
  );
  const calendar = series[0]?.calendar;
  if (calendar === undefined) throw new Error('a table of no areas');
  const panel: Panel = { indicator: victimSatisfaction, calendar, series, coverage: [], excluded: [] };
  return { y, n, panel };
}

/** The areas of one period: a bare loop gives shares and chi-squared, `areas` all that is said of each. */
export function areasOfOnePeriod(): readonly Row[] {
  return (
    [
      [43, 20, 6000],
      [1000, 2, 250_000],
    ] as const
  ).map(([many, tables, aim]): Row => {
    const all = Array.from({ length: tables }, (_, at) => table(many, at + 1));
    const out = new Float64Array(many);
    const at = (index: number) => all[index] as (typeof all)[number];
    return {
      name: `${many} areas of one period: \`areas\``,
      note: 'The floor gives shares and chi-squared. Timed: verdicts and levels of all; the figures compared are the shares.',
      series: tables,
      floor: {
        work: (index) => areasFloor(at(index).y, at(index).n, out),
        figures: (index) => {
          areasFloor(at(index).y, at(index).n, out);
          return out.slice();
        },
      },
      subject: {
        // Readings are kept with their panel: a copy is read anew.
        work: (index) => {
          const { levels, spread, verdicts } = readAreas({ ...at(index).panel });
          return spread.median + verdicts.rows.length + levels.length;
        },
        figures: (index) => areas(at(index).panel).evidence.rows.map(({ observed }) => observed.value ?? 0),
      },
      aim: { median: aim, ninety: aim },
    };
  });
}
