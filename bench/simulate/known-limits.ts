import type { Measured } from './report.ts';

/** A target that is missed for a known reason: the share may lie so far off and no further. */
export interface KnownLimit {
  /** Family, cell and score that it is about, as `family: cell: score`. */
  readonly about: RegExp;
  /** Where the share lies instead, as fractions of 1: beyond this it counts as missed after all. */
  readonly within: { readonly min?: number; readonly max?: number };
  readonly reason: string;
}

export const knownLimits: readonly KnownLimit[] = [
  {
    about: /: one level, a change or an outlying figure named, .*rho 0\.5: named$/,
    within: { max: 0.1 },
    reason:
      'An autocorrelation of a half is told by few months only in part; 99.73% limits of the last figure and 95% of a change are asked at once.',
  },
  {
    about: /: Newey-West line, .*: rejected$/,
    within: { max: 0.2 },
    reason:
      'Newey-West errors are too small for short series: the automatic bandwidth takes up to eight lags of 60 months, whose sample autocovariances are noise (18% rejected at 24 months, 13% at 60, 9% at 120; 5% with no lags). A method for hundreds of rows; `trend` does not rest on it.',
  },
  {
    about: /: neweyWest, .*: coverage$/,
    within: { min: 0.8 },
    reason: 'The same errors, as an interval: 87% at 60 months.',
  },
  {
    about: /: Hamed-Rao, .*: rejected$/,
    within: { max: 0.17 },
    reason:
      'As published, every autocorrelation that is significant counts, of either sign: of fifty lags two or three are so by chance, and negative ones narrow the variance. `trend` uses the form that only widens and stops at the first lag that is not significant.',
  },
  {
    about: /: Yue-Wang, .*: rejected$/,
    within: { max: 0.11 },
    reason:
      'The autocorrelation is taken as it is estimated, also where chance makes it negative, and is biased towards that in short series.',
  },
  {
    about: /: trend-free prewhitening, .*: rejected$/,
    within: { max: 0.18 },
    reason:
      'What is left after prewhitening varies less than the noise did, while the slope is put back whole: it finds trends too often as soon as months resemble each other. Its docstring says so.',
  },
  {
    about: /: Mann-Kendall, variance only widened, .*: rejected$/,
    within: { max: 0.12 },
    reason:
      'Autocorrelation is allowed for where it is significant, which 0.3 is in about half of all series of 60 months.',
  },
  {
    about: /: seasonal Mann-Kendall, Hirsch-Slack, .*: rejected$/,
    within: { min: 0, max: 0.08 },
    reason:
      'The covariances of twelve months are estimated from as many figures as there are years: with two years nothing can be shown, with five hardly. Its docstring asks for about ten years.',
  },
  {
    about: /: seasonal Mann-Kendall, T (24|36), .*: rejected$/,
    within: { min: 0.01, max: 0.06 },
    reason:
      'With two or three years each month gives one or three pairs: the sum takes few values, and the correction for continuity makes it cautious.',
  },
  {
    about: /: slope of (counts, quasi-poisson|shares), T 24, .*: rejected$/,
    within: { min: 0.02, max: 0.06 },
    reason:
      'A dispersion held at 1 or more, with Student’s t on few degrees of freedom, is cautious where chance is all there is.',
  },
  {
    about: /: slope of counts, negative-binomial, T 24, .*: rejected$/,
    within: { max: 0.11 },
    reason:
      'Greatest likelihood takes the size as known and its limits from the normal distribution: too narrow in short series. `quasi-poisson` is the default.',
  },
  {
    about: /: Pettitt, .*: rejected$/,
    within: { min: 0.01, max: 0.06 },
    reason: 'The published p-value is an approximation from above: cautious in short series.',
  },
  {
    about: /: changePoints, counts, .*: false finding$/,
    within: { max: 0.15 },
    reason:
      'The variance is inflated by an autocorrelation that the fullest fit has partly absorbed. Where 10% are false, 7.5% are changes; the rest is a straight line preferred to one level (`trend-not-steps`).',
  },
  {
    about: /: turningPoint, counts, .*: false finding$/,
    within: { max: 0.17 },
    reason:
      'As for change points: autocorrelation is estimated after up to two joins and the season were fitted. Most are `bent`, which names no direction.',
  },
  {
    about:
      /: (changePoints, month of|breakpoints \(Bai\), place of) a step half way, .* step 15, phi 3.*: coverage/,
    within: { min: 0.8 },
    reason:
      'A step no larger than months differ by themselves is mostly not found; where it is, chance has helped, and the place lies where chance helped most.',
  },
  {
    about: /: holtWinters, season, level that moves, T 36: coverage/,
    within: { min: 0.86 },
    reason:
      'Three years say little of twelve seasons, and the textbook’s limits take constants and seasons as known. `forecast` reports how often its own limits held.',
  },
  {
    about: /: ets, (damped|level with season), level that moves, T (36|60): coverage/,
    within: { min: 0.85 },
    reason:
      'The limits of the published formulas take the constants, the trend and the seasons as known, of which three to five years say little. `forecast` reports how often its own limits held.',
  },
  {
    about: /: farrington, original, mean 5, phi 3, .*: false alarm in the last month$/,
    within: { max: 0.045 },
    reason:
      'As published, the limit is that of a normal distribution after a power of two thirds: counts of five that vary three times as much as chance are more skewed than that allows for.',
  },
  {
    about: /, figures until a signal, shift of 2 sigma, .*: average run length$/,
    within: { min: 0.95, max: 1.09 },
    reason:
      'A shift of two standard deviations is seen after 3.1 to 3.4 figures by calculation, and after 0.1 to 0.2 more on charts that were drawn. Smaller shifts agree; the cause was not found.',
  },
  {
    about: /: trend, T 60, mean 100, phi 1.5, rho 0.3, season 0.15: coverage$/,
    within: { min: 0.84 },
    reason:
      'Twelve months of a season are taken from five years in which months resemble each other: what is left of an autocorrelation of .3 after them is read too low.',
  },
  {
    about: /: trend, T 60, mean 5, phi 1, rho 0.3, .*: coverage$/,
    within: { min: 0.88 },
    reason:
      'With five events a month the memory of neighbouring months is hidden by chance, and is taken as less than it is.',
  },
  {
    about: /: growth of a year, .*, phi 1, rho 0, .*: coverage$/,
    within: { max: 0.995 },
    reason:
      'The spread is never taken for less than chance, so where there is nothing but chance the interval is a little wide: on the safe side.',
  },
  {
    about: /: rise at 3 d, then d for 24, rounded to 5%, n 750: false plateau$/,
    within: { max: 0.09 },
    reason:
      'Figures published to the nearest 5% move by a whole step after years of a line at the margin: the last two years can look level.',
  },
  {
    about: /: ears, C3, .*: false alarm in the last period$/,
    within: { max: 0.14 },
    reason:
      'As published: the level asked for is 2.5% by the normal distribution, with mean and deviation of seven periods taken as known.',
  },
  {
    about: /: ears, C[12], .*: false alarm in the last period$/,
    within: { max: 0.03 },
    reason: 'Mean and deviation of seven periods are taken as known, as published.',
  },
  {
    about: /: jeffreys, n 50, share 0\.(05|95): coverage$/,
    within: { min: 0.87 },
    reason:
      'Counts are whole: at single small shares coverage swings about 95% (Brown, Cai and DasGupta 2001).',
  },
  {
    about: /: countRatio, log, mean 5, ratio 1: coverage$/,
    within: { max: 0.99 },
    reason: 'Without events on one side it has no limits, which hold everything; `exact` is the default.',
  },
  {
    about: /course: nothing changed: flat, n 200, phi 2, rho 0\.3, T (25|36): changed or moving$/,
    within: { max: 0.08 },
    reason:
      'Noise of more than chance that lasts from month to month looks like a step in a short series, and nothing in 25 months tells the two apart.',
  },
  {
    about: /course: years and quarters: flat, .* years, .*: changed or moving$/,
    within: { max: 0.16 },
    reason:
      'Two or five annual totals do not show how much they vary: where months vary three times as much as chance, or resemble each other at 0.5, a year varies up to nine times as much, and few figures allow for less. By month such a series has a reading.',
  },
  {
    about: /course: steps: step of 3 sd, (18|30) ago, .* rho 0\.3, T (25|36): told in the true direction$/,
    within: { min: 0.72 },
    reason:
      'With six or seven months before a step and correlation, the months before it look like an excursion.',
  },
  {
    about: /^forecasts: forecast, slope that dies away, .*: coverage, one to twelve months ahead$/,
    within: { min: 0.85 },
    reason:
      'A slope goes on by 0.9 + 0.81 + ... of itself, as unsure as a straight line would be; one that has nearly died away leaves it sooner.',
  },
];

/** The known limit that a score of a cell falls under, or `undefined`. */
export function knownLimitOf({ family, name }: Measured, of: string): KnownLimit | undefined {
  return knownLimits.find(({ about }) => about.test(`${family}: ${name}: ${of}`));
}
