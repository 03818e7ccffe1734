import { course } from '../../src/course/course.ts';
import { courseFigures, rowsFrom } from '../../src/course/figures.ts';
import { expectedPhi, knownSampling } from '../../src/course/noise-prior.ts';
import { type Reading, readRows } from '../../src/course/reading.ts';
import { baseAt, noSeason, type Rows } from '../../src/course/rows.ts';
import type { Series } from '../../src/series/series.ts';
import { type CourseFloor, courseFloor } from '../floors/course.ts';
import type { CourseRows } from '../floors/course-products.ts';
import { workload } from '../workload/workload.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { mixedSeries } from './monthly-series.ts';
import type { Row, Side } from './row.ts';

const MONTHS = 60;
const MOST = 300;
/** Chance of a spread under that of sampling, as a reading has it. */
const BELOW = 0.05;
const settings = { known: true, priceSeason: false, borrowed: null, plain: false } as const;

/** One reading of 60 months, of shares and of counts with a season by turns: every shape the mean may have had. */
export function courses({ series: most }: Inputs): readonly Row[] {
  const series = Math.min(MOST, Math.ceil(0.3 * most));
  const all = mixedSeries(inputsOf(workload(series, MONTHS)));
  const rows = all.map(rowsOf);
  const bare = floorSide(rows);
  return [
    {
      name: 'course, 60 months: kernel',
      note: 'The weights of the pairs that are kept, and each of them solved; most pairs are left out before a division.',
      series,
      floor: bare,
      subject: {
        work: (at) => readRows(rows[at] as Rows, settings).logEvidence,
        figures: (at) => readRows(rows[at] as Rows, settings).means.barePhi,
      },
    },
    {
      name: 'course, 60 months: `course`',
      note: 'The finding: level, course since, noise, months ahead, caveats; read again where a month stands apart, a share moves far, or a single last month is judged without.',
      series,
      floor: bare,
      subject: {
        work: (at) => course({ ...(all[at] as Series) }).n,
        // A finding has no pairs: what it is made of is compared.
        figures: (at) => readRows(rows[at] as Rows, settings).means.barePhi,
      },
      aim: { median: 800, ninety: 1500 },
    },
  ];
}

/** The rows that the first reading of a series has. */
function rowsOf(series: Series): Rows {
  const figures = courseFigures(series, MONTHS, { provisional: 'keep', restarts: 'apply' });
  if (typeof figures === 'string') throw new Error(`no figures to read: ${figures}`);
  return rowsFrom(figures, {
    ...noSeason,
    pairs: figures.scale === 'log' ? Math.min(2, Math.ceil(figures.perYear / 2) - 1) : 0,
  });
}

/** The floor, and the spread over sampling that its sums of squares give for the pairs that a reading keeps. */
function floorSide(rows: readonly Rows[]): Side {
  const figures = rows.map(asFloor);
  // Small counts are read by quarters, so that a series may have fewer rows than months.
  const floors = new Map(rows.map(({ count }) => [count, courseFloor(count)]));
  const floorOf = ({ count }: CourseRows) => floors.get(count) as CourseFloor;
  const work = (at: number) => {
    const own = figures[at] as CourseRows;
    return floorOf(own).read(own);
  };
  return {
    work,
    figures: (at) => {
      work(at);
      const own = rows[at] as Rows;
      const prior = knownSampling(own.count - (1 + 2 * own.pairs), BELOW);
      const { candidates, q } = floorOf(figures[at] as CourseRows);
      const { means } = readRows(own, settings);
      return pairsOf(means, candidates).map((pair) => expectedPhi(prior, q[pair] ?? Number.NaN));
    },
  };
}

function pairsOf({ candidate, count, rhoIndex }: Reading['means'], candidates: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, mean) => (rhoIndex[mean] ?? 0) * candidates + (candidate[mean] ?? 0),
  );
}

function asFloor({ count, pairs, perYear, tau, w, y }: Rows): CourseRows {
  const columns = 1 + 2 * pairs;
  const base = new Float64Array(columns * count);
  for (let column = 0; column < columns; column += 1)
    for (let row = 0; row < count; row += 1)
      base[column * count + row] = baseAt(column, tau[row] ?? 0, perYear);
  return { count, y, w, tau, base, columns };
}
