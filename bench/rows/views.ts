import { forecast } from '../../src/change/ahead/forecast.ts';
import { yearEnd } from '../../src/change/ahead/year-end.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { noiseOf } from '../../src/course/noise.ts';
import { readCourse } from '../../src/course/read-course.ts';
import type { Reading } from '../../src/course/reading.ts';
import type { Series } from '../../src/series/series.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { viewFloor } from '../floors/view.ts';
import { workload } from '../workload/workload.ts';
import { type Inputs, inputsOf } from './inputs.ts';
import { countSeries, mixedSeries } from './monthly-series.ts';
import type { Row, Side } from './row.ts';

const MONTHS = 60;
const MOST = 300;
const YEAR = 12;
const years = { from: '2012-04/2013-03', to: '2013-04/2014-03' } as const;

const views: readonly (readonly [string, (series: Series) => number, Row['aim']])[] = [
  ['changePoints', (series) => changePoints(series).n, { median: 100, ninety: 200 }],
  ['trend', (series) => trend(series).n, { median: 100, ninety: 200 }],
  ['plateau', (series) => plateau(series).n, { median: 100, ninety: 200 }],
  ['turningPoint', (series) => turningPoint(series).n, { median: 100, ninety: 200 }],
  ['controlChart', (series) => controlChart(series).n, undefined],
  ['forecast', (series) => forecast(series).n, { median: 500, ninety: 1000 }],
  [
    'yearEnd',
    (series) => yearEnd(series, { target: { change: -3 }, meets: 'at-most', year: '2014/15' }).n,
    undefined,
  ],
];

/** What is asked of series of 60 months that have been read: the reading itself is measured with `course`. */
export function viewsOfRead({ series: most }: Inputs): readonly Row[] {
  const series = Math.min(MOST, Math.ceil(0.3 * most));
  const inputs = inputsOf(workload(series, MONTHS));
  const all = mixedSeries(inputs);
  const counts = countSeries(inputs);
  const read = (at: number): Reading => {
    const { reading } = readCourse(all[at] as Series);
    if (reading === null) throw new Error('no reading');
    return reading.whole;
  };
  const floor: Side = { work: (at) => viewFloor(read(at))[2], figures: (at) => viewFloor(read(at)) };
  const figures = (at: number) => {
    const { inflation, phi, rho } = noiseOf(read(at));
    return [phi, rho, inflation];
  };
  const amounts = [
    ['difference', (at: number) => difference(counts[at] as Series, years).estimate.value ?? 0],
    ['growth', (at: number) => growth(counts[at] as Series, years).estimate.value ?? 0],
  ] as const;
  return [
    ...views.map(
      ([name, view, aim]): Row => ({
        name: `a series that is read: \`${name}\``,
        note: 'The floor is one pass over the means of the reading, for their noise.',
        series,
        floor,
        subject: { work: (at) => view(all[at] as Series), figures },
        ...(aim === undefined ? {} : { aim }),
      }),
    ),
    ...amounts.map(
      ([name, amount]): Row => ({
        name: `a series that is read: \`${name}\``,
        note: 'Of one year and the year before. The floor is the sums of the two and their ratio.',
        series,
        floor: sidesOf((at) => percentOf(inputs.counts[at] ?? [])),
        subject: sidesOf(amount),
        aim: { median: 100, ninety: 200 },
      }),
    ),
  ];
}

const sidesOf = (work: (at: number) => number): Side => ({ work, figures: (at) => [work(at)] });

/** Percent from the sum of one year to that of the next: both have 365 days. */
function percentOf(counts: readonly number[]): number {
  let before = 0;
  let after = 0;
  for (let at = MONTHS - YEAR; at < MONTHS; at += 1) {
    after += counts[at] ?? 0;
    before += counts[at - YEAR] ?? 0;
  }
  return (100 * (after - before)) / before;
}
