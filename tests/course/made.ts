import type { DeclaredBreak, Indicator } from '../../src/indicator/indicator.ts';
import { random } from '../../src/numeric/random.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences, satisfaction } from '../indicators.ts';

/** A month from its place after April 2014. */
export const monthAt = (place: number): string =>
  `${2014 + Math.floor((3 + place) / 12)}-${String(((3 + place) % 12) + 1).padStart(2, '0')}`;

interface Made {
  readonly indicator?: Partial<Indicator>;
  readonly breaks?: readonly DeclaredBreak[];
}

/** Shares of so many asked in each month from April 2014. */
export function shares(numerator: readonly (number | null)[], asked: number, made: Made = {}): Series {
  return seriesFrom(
    { ...satisfaction, ...made.indicator },
    { start: '2014-04', numerator, denominator: numerator.map(() => asked), breaks: made.breaks ?? [] },
  );
}

/** Counts of months from April 2014. */
export function counts(numerator: readonly (number | null)[], made: Made = {}): Series {
  return seriesFrom(
    { ...offences, ...made.indicator },
    { start: '2014-04', numerator, breaks: made.breaks ?? [] },
  );
}

/** Binomial draws, `months` of them, of a share that may change from month to month. */
export function drawnShares(
  seed: number,
  months: number,
  asked: number,
  share: (month: number) => number,
  made: Made = {},
): Series {
  const chance = random(seed);
  return shares(
    Array.from({ length: months }, (_, month) => chance.binomial(asked, share(month))),
    asked,
    made,
  );
}

/** Poisson draws. */
export function drawnCounts(seed: number, months: number, mean: (month: number) => number): Series {
  const chance = random(seed);
  return counts(Array.from({ length: months }, (_, month) => chance.poisson(mean(month))));
}
