import { course } from '../../../src/course/course.ts';
import { serialFactor } from '../../../src/course/noise.ts';
import type { Random } from '../../../src/numeric/random.ts';
import type { Estimate } from '../../../src/result/estimate.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import type { Cell } from '../cell.ts';
import { grid, named } from '../grid.ts';
import { count as indicator } from '../indicators.ts';
import { type Counts, figures, sdOf } from './draws.ts';
import { replicates, Tally } from './measure.ts';
import { flat, step, type Truth } from './truth.ts';

const family = 'course: years and quarters';

/** Totals of so many months each. */
const totals = (monthly: readonly number[], months: number): readonly number[] =>
  Array.from({ length: Math.floor(monthly.length / months) }, (_, at) =>
    sum(monthly.slice(at * months, (at + 1) * months)),
  );

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** Both sides of a 95% interval, in standard errors. */
const reach = 2 * 1.959964;

/** Width of an interval of percent, on the log scale. */
const width = ({ lower, upper }: Estimate): number | null =>
  lower === null || upper === null ? null : Math.log1p(upper / 100) - Math.log1p(lower / 100);

const over = (wide: number | null, base: number | null): number | null =>
  wide === null || base === null || base === 0 ? null : wide / base;

const told = (finding: ReturnType<typeof course>): boolean => {
  const { level, since } = finding.evidence;
  const moving = since?.verdict === 'rising' || since?.verdict === 'falling';
  return level?.verdict === 'lower' || level?.verdict === 'higher' || moving;
};

/** Years of a monthly series, whose noise they cannot show: no narrower than by month, nor than sampling alone. */
function ofYears(years: number, setting: Counts, core: boolean): Cell {
  return {
    family,
    name: `flat, ${years} years, ${named({ ...setting })}`,
    core,
    replicates,
    run: (count, chance) => {
      const tally = new Tally();
      for (let replicate = 0; replicate < count; replicate += 1) {
        const drawn = figures(flat(12 * years), setting, chance).slice(0, 12 * years);
        const byYear = totals(drawn, 12);
        const yearly = course(seriesFrom(indicator, { start: '2014/15', numerator: byYear }));
        const { level } = yearly.evidence;
        const own = level === null ? null : width(level.sinceStart);
        const last = years === 2 ? 1 : 2;
        const now = sum(byYear.slice(-last));
        const before = sum(byYear.slice(0, -last));
        const parts = [12 * last, 12 * (years - last)] as const;
        const { noise } = course(seriesFrom(indicator, { start: '2014-04', numerator: drawn })).evidence;
        const ofMonths =
          noise === null ? null : reach * errorOf(parts, Math.log1p(noise.sd / 100), noise.rho);
        const truth = reach * errorOf(parts, sdOf(setting), setting.rho);
        tally.add('changed or moving', told(yearly));
        tally.add('width over sampling alone', over(own, reach * Math.sqrt(1 / now + 1 / before)));
        tally.add('width over that by month', over(own, ofMonths));
        tally.add('width over the true one', over(own, truth));
      }
      return tally.scores({
        'changed or moving': { max: 0.05 },
        'width over sampling alone': { min: 1 },
        'width over that by month': { min: 1 },
      });
    },
  };
}

/** Standard error of the mean of so many months less that of so many before, from the noise of a month. */
const errorOf = ([now, before]: readonly [number, number], sd: number, rho: number): number =>
  sd * Math.sqrt(serialFactor(now, rho) / now + serialFactor(before, rho) / before);

/** Quarters of a monthly series. */
function ofQuarters(truth: Truth, T: number, setting: Counts, core: boolean): Cell {
  return {
    family,
    name: `${truth.name}, ${T / 3} quarters, ${named({ ...setting })}`,
    core,
    replicates,
    run: (count: number, chance: Random) => {
      const tally = new Tally();
      for (let replicate = 0; replicate < count; replicate += 1) {
        const quarters = totals(figures(truth, setting, chance).slice(0, T), 3);
        const found = course(seriesFrom(indicator, { start: '2014-Q2', numerator: quarters }));
        const { level } = found.evidence;
        if (truth.way === 'none') tally.add('changed or moving', told(found));
        else tally.add('told lower', level?.verdict === 'lower');
      }
      return tally.scores({});
    },
  };
}

/** Annual totals and quarters of monthly counts. */
export const longerCells: readonly Cell[] = [
  ...grid({ years: [2, 5], mean: [100], phi: [1, 3], season: [0], rho: [0, 0.3, 0.5] }).map(
    ({ years, ...setting }) => ofYears(years, setting, true),
  ),
  ...grid({ T: [48, 60], mean: [100], phi: [1, 3], season: [0, 0.15], rho: [0, 0.3] }).flatMap(
    ({ T, ...setting }) =>
      [flat(T), step(T, -3, 18)].map((truth) =>
        ofQuarters(truth, T, setting, T === 60 && setting.phi === 1 && setting.season > 0),
      ),
  ),
];
