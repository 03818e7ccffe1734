import type { DeclaredBreak } from '../../../src/indicator/indicator.ts';
import { month } from '../../../src/period/month.ts';
import { type SeriesInput, seriesFrom } from '../../../src/series/series-from.ts';
import { counts, monthly, type Spread, successes } from '../draws.ts';
import { count, countSeries, proportion, shareSeries } from '../indicators.ts';
import type { Draw } from './judge.ts';
import type { Truth } from './truths.ts';

/** The level about which shares move, and the margins of the two kinds of series. */
const LEVEL = 0.78;
const POINTS = 0.02;
const PERCENT = Math.log(1.05);

const shares = ({ path }: Truth): readonly number[] => path.map((margins) => LEVEL + margins * POINTS);

/** Events expected month by month: the truth about a mean, with a season and months of their own length. */
function expected({ path }: Truth, mean: number, season: number): readonly number[] {
  return monthly(path.length, mean, season).map((level, at) => level * Math.exp((path[at] ?? 0) * PERCENT));
}

export const surveys =
  (n: number, spread: Spread): Draw =>
  (truth, chance) =>
    shareSeries(successes(shares(truth), n, spread, chance), n);

export const events =
  (mean: number, spread: Spread, season: number): Draw =>
  (truth, chance) =>
    countSeries(counts(expected(truth, mean, season), spread, chance));

/** Percentages published to the nearest `step`, with the answers behind them. */
export const published =
  (n: number, step: number): Draw =>
  (truth, chance) => {
    const answered = successes(shares(truth), n, {}, chance);
    return seriesFrom(
      { ...proportion, measure: 'published-percentage' },
      {
        start: '2014-04',
        numerator: answered.map((yes) => Math.round(yes / n / step) * step),
        denominator: answered.map(() => n),
        rounding: step,
      },
    );
  };

/** Samples that change from month to month. */
export const samplesOf =
  (sizes: (month: number) => number): Draw =>
  (truth, chance) => {
    const levels = shares(truth);
    const denominator = levels.map((_, at) => sizes(at));
    const numerator = levels.map((p, at) => chance.binomial(denominator[at] ?? 0, p));
    return seriesFrom(proportion, { start: '2014-04', numerator, denominator });
  };

const closed: DeclaredBreak = {
  kind: 'mask',
  from: month(2017, 4),
  to: month(2017, 7),
  title: 'Closed for four months',
  source: 'simulated',
};

/** Four months, two years before the end, with 40% fewer events; declared or not. */
export const dip =
  (mean: number, spread: Spread, declared: boolean): Draw =>
  (truth, chance) => {
    const usual = expected(truth, mean, 0.15);
    const numerator = counts(
      usual.map((level, at) => (at >= 36 && at < 40 ? 0.6 * level : level)),
      spread,
      chance,
    );
    const input: SeriesInput = { start: '2014-04', numerator, breaks: declared ? [closed] : [] };
    return seriesFrom(count, input);
  };
