import { course } from '../../../src/course/course.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import type { Random } from '../../../src/numeric/random.ts';
import { matured } from '../../../src/series/matured.ts';
import type { Series } from '../../../src/series/series.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import type { Cell } from '../cell.ts';
import { grid, named } from '../grid.ts';
import { proportion } from '../indicators.ts';
import { replicates, Tally } from './measure.ts';

const family = 'course: outcomes that are not all in';

/** Mean days from offence to charge, days of a month, crimes a month and the share charged in the end. */
const delay = 120;
const month = 30.4;
const crimes = 1000;
const charged = 0.12;

/** Share in so many months after the month of the offence, offences spread over it, charges exponential. */
function shareIn(age: number): number {
  const left = (delay / month) * (1 - Math.exp(-month / delay));
  return 1 - left * Math.exp((-month * age) / delay);
}

const growing: Indicator = {
  ...proportion,
  countBasis: 'recorded',
  maturity: {
    delay: { numerator: { within: Array.from({ length: 40 }, (_, age) => shareIn(age)) } },
    source: 'simulated',
  },
};

/** Crimes of so many months as known at the end of the last; what is charged in the end never changes. */
function draw(T: number, declared: boolean, chance: Random): Series {
  const numerator = Array.from({ length: T }, (_, at) =>
    chance.binomial(crimes, charged * shareIn(T - 1 - at)),
  );
  const denominator = numerator.map(() => crimes);
  return seriesFrom(declared ? growing : proportion, { start: '2014-04', numerator, denominator });
}

/** A constant share of crimes is charged, months after the offence: is that told as a fall? */
export const censoredCells: readonly Cell[] = grid({
  T: [36, 60],
  figures: ['left out', 'completed', 'as if all were in'],
}).map(({ T, figures }) => ({
  family,
  name: `12% of ${crimes} charged, mean delay ${delay} days, not all in: ${figures}, ${named({ T })}`,
  core: T === 36,
  replicates,
  run: (count, chance) => {
    const tally = new Tally();
    for (let replicate = 0; replicate < count; replicate += 1) {
      const known = draw(T, figures !== 'as if all were in', chance);
      const { evidence } = course(figures === 'completed' ? matured(known, { immature: 'complete' }) : known);
      const word = evidence.level?.verdict;
      const since = evidence.since?.verdict;
      tally.add('lower or falling', word === 'lower' || since === 'falling');
      tally.add('higher or rising', word === 'higher' || since === 'rising');
    }
    return tally.scores(figures === 'as if all were in' ? {} : { 'lower or falling': { max: 0.03 } });
  },
}));
