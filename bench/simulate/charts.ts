import type { Random } from '../../src/numeric/random.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { uChart, uPrimeChart } from '../../src/spc/event-charts.ts';
import { falseSignalChance } from '../../src/spc/false-signals.ts';
import { gChart, tChart } from '../../src/spc/rare-events.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import { seasonalChart } from '../../src/spc/seasonal-chart.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { type Cell, type Score, shareScore } from './cell.ts';
import { counts, monthly, normals, steady, successes } from './draws.ts';
import { grid, named } from './grid.ts';
import { countSeries, measuredSeries, shareSeries } from './indicators.ts';
import { presets, runLengthCells } from './run-lengths.ts';
import { howOften } from './score.ts';

const family = 'control charts';
/** The table that every chart prints its own false signals from, against charts drawn afresh. */
const ofCharts = grid({ preset: presets, T: [24, 36, 60, 120], rho: [0, 0.3, 0.5] }).map(
  ({ preset, T, rho }): Cell => ({
    family,
    name: `${preset}, a stable chart signals somewhere, ${named({ T, rho })}`,
    core: T === 36 && (preset === 'mdc' || (preset === 'anhoej' && rho === 0)) && rho < 0.5,
    run: (replicates, chance) => {
      const stated = falseSignalChance(preset, T, rho);
      const once = () => {
        const { points } = xmr(measuredSeries(normals(T, rho, chance)), {
          rules: preset,
          clip: false,
        }).evidence;
        return points.some(({ signals }) => signals.length > 0);
      };
      return [howOften('charts with a signal', replicates, { min: stated - 0.01, max: stated + 0.01 }, once)];
    },
  }),
);

/** What the chart of the course says of figures about one level, autocorrelation allowed for. */
const ofVerdicts = grid({ T: [24, 36, 60, 120], rho: [0, 0.3, 0.5] }).map(
  ({ T, rho }): Cell => ({
    family,
    name: `one level, a change or an outlying figure named, ${named({ T, rho })}`,
    core: T === 36,
    run: (replicates, chance) => {
      const once = () => controlChart(measuredSeries(normals(T, rho, chance))).evidence.direction !== 'none';
      return [howOften('named', replicates, { max: 0.05 }, once)];
    },
  }),
);

const outsideOf = (evidence: ReturnType<typeof xmr>['evidence']) =>
  evidence.points.filter(({ signals }) => signals.some(({ rule }) => rule === 'outside')).length;

/** Points beyond three sigma: 0.27% of normal figures with known limits. */
const ofPoints: readonly (readonly [
  name: string,
  core: boolean,
  once: (chance: Random) => number,
  most: number | null,
])[] = [
  ['xmr, normal figures', true, (c) => outsideOf(xmr(measuredSeries(normals(36, 0, c))).evidence), 0.01],
  ...[50, 200, 750].flatMap((n) =>
    [pChart, pPrimeChart].map(
      (chart) =>
        [
          `${chart.name}, n ${n}`,
          n === 200,
          (c: Random) => outsideOf(chart(shareSeries(successes(steady(36, 0.78), n, {}, c), n)).evidence),
          0.01,
        ] as const,
    ),
  ),
  ...[5, 30, 100].flatMap((mean) =>
    [uChart, uPrimeChart].map(
      (chart) =>
        [
          `${chart.name}, mean ${mean}`,
          mean === 30,
          (c: Random) => outsideOf(chart(countSeries(counts(steady(36, mean), {}, c))).evidence),
          0.01,
        ] as const,
    ),
  ),
  [
    'uPrimeChart, mean 100, phi 3',
    true,
    (c) => outsideOf(uPrimeChart(countSeries(counts(steady(36, 100), { phi: 3 }, c))).evidence),
    0.01,
  ],
  [
    'gChart, mean 20',
    true,
    (c) =>
      gChart(
        normals(36, 0, c).map(() => Math.floor(Math.log(c.uniform()) / Math.log(20 / 21))),
      ).points.filter(({ outside }) => outside !== null).length,
    null,
  ],
  [
    'tChart, exponential gaps',
    true,
    (c) =>
      tChart(normals(36, 0, c).map(() => -Math.log(c.uniform()))).points.filter(
        ({ outside }) => outside !== null,
      ).length,
    0.01,
  ],
];
const ofLimits = ofPoints.map(
  ([name, core, once, most]): Cell => ({
    family,
    name: `${name}, 36 figures`,
    core,
    run: (replicates, chance): readonly Score[] => {
      let beyond = 0;
      for (let replicate = 0; replicate < replicates; replicate += 1) beyond += once(chance);
      return [shareScore('points outside', beyond, 36 * replicates, most === null ? null : { max: most })];
    },
  }),
);

const ofRuns = [24, 36, 60].map(
  (T): Cell => ({
    family,
    name: `runChart, ${T} figures`,
    core: T === 36,
    run: (replicates, chance) => {
      const once = () => runChart(measuredSeries(normals(T, 0, chance))).verdict === 'signal';
      return [howOften('signal', replicates, { max: 0.1 }, once)];
    },
  }),
);

/** Limits for the month after: 0.27% of normal figures lie beyond three sigma. */
const ofSeasons = grid({ T: [36, 60, 120], season: [0.15] }).map(
  ({ T, season }): Cell => ({
    family,
    name: `seasonalChart, the next month, counts of mean 100, ${named({ T, season })}`,
    core: T === 60,
    run: (replicates, chance) => {
      const expected = monthly(T + 1, 100, season);
      const once = () => {
        const drawn = counts(expected, {}, chance);
        const { next } = seasonalChart(countSeries(drawn.slice(0, T)));
        const seen = drawn[T] ?? 0;
        if (next?.lower == null || next.upper == null) return null;
        return seen < next.lower || seen > next.upper;
      };
      return [howOften('outside', replicates, { max: 0.01 }, once)];
    },
  }),
);

/** Control charts where nothing changes, against what is calculated or stated of them. */
export const chartCells: readonly Cell[] = [
  ...runLengthCells,
  ...ofCharts,
  ...ofVerdicts,
  ...ofLimits,
  ...ofRuns,
  ...ofSeasons,
];
