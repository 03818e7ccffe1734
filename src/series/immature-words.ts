import type { Maturity } from '../indicator/maturity.ts';
import { periodAt } from '../period/calendar.ts';
import { formatPeriod } from '../period/format-period.ts';
import type { Caveat } from '../result/caveat.ts';
import { whole } from '../words/numbers.ts';
import type { CompletedCount } from './completed-count.ts';
import type { ImmatureFigure } from './maturing.ts';
import type { CompletedFigure, Series } from './series.ts';

/** Which figures were left out because they are not all in, and how much of them is. */
export function leftOutCaveat(series: Series, maturity: Maturity, out: readonly ImmatureFigure[]): Caveat {
  const why =
    maturity.delay === undefined
      ? `figures are complete after ${maturity.months} ${maturity.months === 1 ? 'month' : 'months'}`
      : `on average ${sharesInWords(series, maturity, out)}`;
  return {
    code: 'immature-left-out',
    text: `${heading(series, out)} left out as immature: as known at the end of ${formatPeriod(series.asOf)}, ${why} (${maturity.source}).`,
  };
}

/** "14% to 93% of crimes charged are in": of the latest figure to the earliest, rounded down, so that none seems complete. */
export function sharesInWords(
  series: Series,
  { delay }: Maturity,
  figures: readonly ImmatureFigure[],
): string {
  const { counted, outOf = 'what they are out of' } = series.indicator;
  const side = (name: 'numerator' | 'denominator', what: string) => {
    const [least, most] = [figures.at(-1), figures[0]].map((figure) =>
      Math.floor(100 * (figure?.shares?.[name] ?? 0)),
    );
    return `${least === most ? `${least}%` : `${least}% to ${most}%`} of ${what}`;
  };
  const second = delay?.denominator === undefined ? '' : ` and ${side('denominator', outOf)}`;
  return `${side('numerator', counted)}${second} are in`;
}

/** Which figures were completed, and with `numbers` how many of the last one are in and how many it will be in the end. */
export function completedCaveat(
  series: Series,
  maturity: Maturity,
  places: readonly { readonly place: number; readonly figure: CompletedFigure }[],
  numbers: boolean,
): Caveat {
  const { counted, outOf = 'what they are out of' } = series.indicator;
  const side = (what: string, { in: now, completed, lower, upper }: CompletedCount) =>
    `${what}, ${whole(now)} in, about ${whole(completed)} in the end (${whole(lower)} to ${whole(upper)})`;
  const last = places.at(-1)?.figure;
  const sides =
    last === undefined || !numbers
      ? ''
      : `: for ${formatPeriod(last.period)} ${side(counted, last.numerator)}${last.denominator === null ? '' : `; ${side(outOf, last.denominator)}`}`;
  return {
    code: 'immature-completed',
    text: `${heading(series, places)} completed by the delay from what was in at the end of ${formatPeriod(series.asOf)}${sides} (${maturity.source}).`,
  };
}

/** "The last 5 figures (December 2023 to April 2024) are". */
function heading({ calendar }: Series, figures: readonly { readonly place: number }[]): string {
  const said = (place = 0) => formatPeriod(periodAt(calendar, place));
  const [first, last] = [said(figures[0]?.place), said(figures.at(-1)?.place)];
  if (figures.length === 1) return `The figure for ${last} is`;
  const many = figures.length === calendar.length ? `All ${figures.length}` : `The last ${figures.length}`;
  return `${many} figures (${first} to ${last}) are`;
}
