import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Delay } from '../../src/indicator/maturity.ts';
import { random } from '../../src/numeric/random.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { satisfaction } from '../indicators.ts';

/** Share in by the end of each month: crimes evenly over a month of 30.4 days, an exponential delay of 120 days on average. */
export const exponential: Delay = {
  within: Array.from({ length: 25 }, (_, month) => {
    const reached = (days: number) => days - 120 * (1 - Math.exp(-days / 120));
    return (reached(30.4 * (month + 1)) - reached(30.4 * month)) / 30.4;
  }),
};

/** Crimes charged, of crimes recorded, by month of the crime. */
export const charged: Indicator = {
  ...satisfaction,
  id: 'charged',
  name: 'Charged',
  counted: 'crimes charged',
  outOf: 'crimes recorded',
  target: 0.1,
  countBasis: 'recorded',
  maturity: { delay: { numerator: exponential }, source: 'made so' },
};

/** 36 months of 1,000 crimes of which 12% are charged in the end, as known at the end of April 2024, drawn by a seed. */
export function chargedSoFar(seed: number, indicator: Indicator = charged): Series {
  const chance = random(seed);
  const numerator = Array.from({ length: 36 }, (_, place) => {
    const share = 0.12 * (exponential.within[35 - place] ?? 1);
    let count = 0;
    for (let crime = 0; crime < 1000; crime += 1) if (chance.uniform() < share) count += 1;
    return count;
  });
  return seriesFrom(indicator, {
    start: '2021-05',
    area: `force-${seed}`,
    numerator,
    denominator: new Array(36).fill(1000),
  });
}
