/**
 * How often `plateau` says plateau, and moving, for series whose truth is known.
 *
 * tsx bench/simulate-plateau.ts [--replicates 400] [--seed 1] [--family surveys|counts|all]
 *
 * Sixty months. Surveys: margin d = 2 percentage points a year, level about 78%, equal monthly samples. Counts:
 * d = 5% a year, a yearly season of 10% either way. Prints Markdown; errors are Monte-Carlo standard errors.
 */
import { parseArgs } from 'node:util';
import { plateauSettings } from '../src/change/plateau-options.ts';
import { readPlaces } from '../src/change/plateau-reading.ts';
import type { Indicator } from '../src/indicator/index.ts';
import { type BrokenLines, brokenLines } from '../src/kernel/broken-lines-space.ts';
import type { PlateauReading } from '../src/kernel/plateau.ts';
import { plateauDoubt } from '../src/kernel/plateau-doubt.ts';
import { studentTail } from '../src/kernel/student-tail.ts';
import { lineThrough } from '../src/kernel/weighted-line.ts';
import { type Random, random } from '../src/numeric/index.ts';
import { seriesFrom } from '../src/series/index.ts';

const MONTHS = 60;
const MARGIN_POINTS = 2;
const MARGIN_PERCENT = 5;

const { values: asked } = parseArgs({
  options: {
    replicates: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    family: { type: 'string', default: 'all' },
  },
});
const replicates = Number(asked.replicates);

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
const survey: Indicator = { ...common, id: 'survey', name: 'Survey', measure: 'proportion' };
const count: Indicator = { ...common, id: 'count', name: 'Count', measure: 'count' };

/** Slopes a year, in margins, each with the number of months it lasts. */
type Truth = readonly (readonly [slope: number, months: number])[];

const thenLast = (before: number, slope: number, months: number): Truth => [
  [before, MONTHS - months],
  [slope, months],
];
const truths: readonly (readonly [name: string, truth: Truth])[] = [
  ['flat', [[0, 60]]],
  ['line at 0.5 d', [[0.5, 60]]],
  ['line at d', [[1, 60]]],
  ['line at 1.5 d', [[1.5, 60]]],
  ['rise at 3 d, then d for 18', thenLast(3, 1, 18)],
  ['rise at 3 d, then d for 24', thenLast(3, 1, 24)],
  ['rise at 3 d, then d for 36', thenLast(3, 1, 36)],
  ['V at 2 d, last 12', thenLast(-2, 2, 12)],
  ['V at 2 d, last 18', thenLast(-2, 2, 18)],
  ['V at 2 d, last 24', thenLast(-2, 2, 24)],
  [
    'fall, rise, fall at 2 d',
    [
      [-2, 20],
      [2, 20],
      [-2, 20],
    ],
  ],
  ['flat, then d for 12', thenLast(0, 1, 12)],
  ['flat, then d for 18', thenLast(0, 1, 18)],
  ['flat, then d for 24', thenLast(0, 1, 24)],
  ['flat, then d for 36', thenLast(0, 1, 36)],
  ['rise at 3 d, then flat 18', thenLast(3, 0, 18)],
  ['rise at 3 d, then flat 24', thenLast(3, 0, 24)],
  ['rise at 3 d, then flat 36', thenLast(3, 0, 36)],
];

/** The truth month by month, in margins, about a mean of 0; a leg of m months makes m steps from the month before. */
function path(truth: Truth): number[] {
  const values: number[] = [];
  let value = 0;
  for (const [slope, months] of truth)
    for (let month = 0; month < months; month += 1) {
      if (values.length > 0) value += slope / 12;
      values.push(value);
    }
  const mean = values.reduce((total, each) => total + each, 0) / MONTHS;
  return values.map((each) => each - mean);
}

type Draw = (path: readonly number[], chance: Random) => readonly number[];

/** Binomial answers; with autocorrelation, normal noise of the same variance. */
function surveyDraw(n: number, rho: number): Draw {
  return (truth, chance) => {
    let noise = chance.normal();
    return truth.map((margins) => {
      const p = 0.78 + (margins * MARGIN_POINTS) / 100;
      if (rho === 0) return chance.binomial(n, p);
      const drawn = n * p + noise * Math.sqrt(n * p * (1 - p));
      noise = rho * noise + Math.sqrt(1 - rho * rho) * chance.normal();
      return drawn;
    });
  };
}

/** Negative binomial counts of variance phi x mean; autocorrelated, through the logarithm, where rho is given. */
function countDraw(mean: number, phi: number, rho: number): Draw {
  return (truth, chance) => {
    let noise = chance.normal();
    return truth.map((margins, month) => {
      const season = 0.1 * Math.cos((Math.PI * month) / 6);
      const expected = mean * Math.exp(margins * Math.log1p(MARGIN_PERCENT / 100) + season);
      if (rho === 0)
        return phi === 1 ? chance.poisson(expected) : chance.negativeBinomial(expected, expected / (phi - 1));
      const drawn = Math.max(0, expected + noise * Math.sqrt(phi * expected));
      noise = rho * noise + Math.sqrt(1 - rho * rho) * chance.normal();
      return drawn;
    });
  };
}

/** The third key that was tried: over the last half of the window, a slope beyond 2 d is improbable. */
function thirdKey(lines: BrokenLines, reading: PlateauReading, margin: number): boolean {
  const half = Math.floor(reading.window / 2);
  const late = lineThrough(lines, reading.fit.seasonal, MONTHS - half, MONTHS, reading.inflation);
  const tail = studentTail(reading.df);
  return (
    tail((2 * margin - late.slope) / late.error) < 0.1 && tail((2 * margin + late.slope) / late.error) < 0.1
  );
}

/** The second key with every kind of candidate equally likely beforehand. */
function equalPriors(lines: BrokenLines, reading: PlateauReading, margin: number): boolean {
  const prior = [0.25, 0.25, 0.25, 0.25];
  const seasonDf = reading.season ? 4 : 0;
  const { above, below } = plateauDoubt(lines, reading.inflation, 12, margin, seasonDf, prior);
  return above < 0.1 && below < 0.1;
}

interface Cell {
  readonly plateau: number;
  readonly moving: number;
  readonly three: number;
  readonly equal: number;
}

const lines = brokenLines(MONTHS);
const places = Array.from({ length: MONTHS }, (_, place) => place);

function simulate(indicator: Indicator, n: number | null, truth: Truth, draw: Draw, seed: number): Cell {
  const points = n !== null;
  const margin = points ? { points: MARGIN_POINTS } : { percent: MARGIN_PERCENT };
  const limit = points ? MARGIN_POINTS / 100 : Math.log1p(MARGIN_PERCENT / 100);
  const settings = plateauSettings({ margin });
  const chance = random(seed);
  const months = path(truth);
  let plateau = 0;
  let moving = 0;
  let three = 0;
  let equal = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const numerator = draw(months, chance);
    const denominator = points ? numerator.map(() => n) : null;
    const series = seriesFrom(indicator, { start: '2015-01', numerator, denominator });
    const scale = points ? 'points' : 'percent';
    const { reading } = readPlaces(series, settings, lines, places, scale, margin);
    if (reading?.verdict === 'plateau') {
      plateau += 1;
      if (thirdKey(lines, reading, limit)) three += 1;
      if (equalPriors(lines, reading, limit)) equal += 1;
    }
    if (reading?.verdict === 'moving') moving += 1;
  }
  return { plateau, moving, three, equal };
}

const percent = (times: number): string => ((100 * times) / replicates).toFixed(1);

function table(
  heading: string,
  columns: readonly (readonly [string, Indicator, number | null, Draw])[],
): void {
  console.log(`\n${heading}\n`);
  console.log(`| truth | ${columns.map(([name]) => name).join(' | ')} |`);
  console.log(`|---|${columns.map(() => '---').join('|')}|`);
  truths.forEach(([name, truth], row) => {
    const cells = columns.map(([, indicator, n, draw], column) => {
      const seed = Number(asked.seed) * 1_000_000 + row * 1000 + column;
      const cell = simulate(indicator, n, truth, draw, seed);
      return `${percent(cell.plateau)} (${percent(cell.three)}, ${percent(cell.equal)}) ${percent(cell.moving)}`;
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  });
}

const surveys = [0, 0.3].flatMap((rho) =>
  [100, 200, 750].map((n) => [`n ${n}, rho ${rho}`, survey, n, surveyDraw(n, rho)] as const),
);
const counts = (
  [
    [100, 1, 0],
    [100, 3, 0],
    [400, 1, 0],
    [400, 3, 0],
    [400, 3, 0.3],
  ] as const
).map(
  ([mean, phi, rho]) =>
    [`mean ${mean}, phi ${phi}, rho ${rho}`, count, null, countDraw(mean, phi, rho)] as const,
);

const worst = (100 * Math.sqrt(0.25 / replicates)).toFixed(1);
console.log(`${replicates} replicates, seed ${asked.seed}; standard error at most ${worst} points.`);
console.log('Each cell: % plateau (with a third key, with equal priors) % moving.');
if (asked.family !== 'counts') table('Surveys, margin 2 percentage points a year', surveys);
if (asked.family !== 'surveys') table('Counts, margin 5% a year', counts);
