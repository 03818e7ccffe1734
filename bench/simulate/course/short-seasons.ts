import { course } from '../../../src/course/course.ts';
import type { Random } from '../../../src/numeric/random.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import type { Cell } from '../cell.ts';
import { counts } from '../draws.ts';
import { grid, named } from '../grid.ts';
import { count as counted } from '../indicators.ts';
import { holds } from '../score.ts';
import { replicates, Tally } from './measure.ts';

const family = 'course: counts of under two years, with a season';

const calendars = {
  week: { start: '2015-W01', perYear: 52, mean: 50 },
  month: { start: '2015-01', perYear: 12, mean: 220 },
} as const;

interface Short {
  readonly every: keyof typeof calendars;
  readonly length: number;
  /** Of the season, either way; it begins anywhere in the year. */
  readonly season: number;
  readonly rho: number;
  /** Percent, and figures since. */
  readonly change: number;
  readonly ago: number;
}

/** Counts of one series, with the one to come. */
function draw({ ago, change, every, length, rho, season }: Short, chance: Random): readonly number[] {
  const { mean, perYear } = calendars[every];
  const phase = 2 * Math.PI * chance.uniform();
  const expected = Array.from({ length: length + 1 }, (_, at) => {
    const wave = 1 + season * Math.sin((2 * Math.PI * at) / perYear + phase);
    return mean * wave * (at >= length - ago ? 1 + change / 100 : 1);
  });
  return counts(expected, { rho }, chance);
}

const cellOf = (short: Short): Cell => ({
  family,
  name: named({ ...short }),
  core: true,
  replicates,
  run: (count, chance) => {
    const tally = new Tally();
    const { change, every, length } = short;
    const target = change === 0 && length >= calendars[every].perYear ? { max: 0.05 } : {};
    for (let replicate = 0; replicate < count; replicate += 1) {
      const drawn = draw(short, chance);
      const numerator = drawn.slice(0, length);
      const { evidence } = course(
        seriesFrom({ ...counted, every }, { start: calendars[every].start, numerator }),
      );
      const word = evidence.level?.verdict;
      const told = word === 'lower' ? -1 : word === 'higher' ? 1 : 0;
      const since = evidence.since?.verdict;
      const moving = since === 'rising' || since === 'falling';
      if (change === 0) tally.add('changed or moving', told !== 0 || moving);
      else {
        tally.add('told in the true direction', told === Math.sign(change));
        tally.add('told in the other', told === -Math.sign(change));
        tally.add('slope, rising or falling', evidence.shape === 'slope' || moving);
      }
      const next = evidence.next[0];
      tally.add('next inside 95%', next === undefined ? null : holds(next.figure, drawn[length] ?? 0));
    }
    return tally.scores({ 'changed or moving': target });
  },
});

const changes = (every: Short['every']) =>
  every === 'week'
    ? ([
        [0, 0],
        [-30, 6],
        [-30, 13],
        [-30, 26],
        [30, 13],
        [-20, 13],
        [50, 13],
      ] as const)
    : ([
        [0, 0],
        [-30, 2],
        [-30, 3],
        [-30, 6],
        [30, 3],
        [-20, 3],
        [50, 3],
      ] as const);

/** Under two years a season is hardly seen: is it told as a change, and are changes of its size found beside it? */
export const shortSeasonCells: readonly Cell[] = [
  ...grid({ every: ['week'], length: [30, 40, 60, 80, 100], season: [0, 0.15], rho: [0, 0.3] }),
  ...grid({ every: ['month'], length: [14, 18, 22], season: [0, 0.15], rho: [0, 0.3] }),
].flatMap((setting) =>
  changes(setting.every)
    .filter(([, ago]) => ago <= setting.length - 8)
    .map(([change, ago]) => cellOf({ ...setting, change, ago })),
);
