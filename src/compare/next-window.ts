import { periodAt } from '../period/calendar.ts';
import { lastMonth } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Caveat } from '../result/caveat.ts';
import { matured } from '../series/matured.ts';
import { maturityOf } from '../series/maturing.ts';
import type { Panel, Series } from '../series/series.ts';

/** Over which periods next month's figure is taken: by itself, since April, or over the last `rolling` months. */
export type NextWindow = 'month' | 'year-to-date' | { readonly rolling: number };

/** The place of the first month that is in the window already. */
function heldFrom({ calendar }: Series, window: NextWindow): number {
  const last = calendar.length - 1;
  const next = parsePeriod(offset(lastMonth(periodAt(calendar, last)), 1));
  // April begins the year: in May one month is in already.
  const sinceApril = (Number(next.slice(5, 7)) + 8) % 12;
  const held = window === 'month' ? 0 : window === 'year-to-date' ? sinceApril : window.rolling - 1;
  return Math.max(0, last - held + 1);
}

/** Whether months that are in the window already are not all in, so that what they will be is not known. */
export const isUnripe = (series: Series, window: NextWindow): boolean =>
  matured(series, { immature: 'leave-out' }).states.slice(heldFrom(series, window)).includes('immature');

/** Of figures that mature, which of them the chance is of. */
export function maturityCaveats({ series }: Panel, unripe: boolean): readonly Caveat[] {
  if (unripe)
    return [
      {
        code: 'immature',
        text: 'Months that are in already are not mature: what they will come to is open.',
      },
    ];
  return series.some((each) => maturityOf(each) !== null)
    ? [
        {
          code: 'when-mature',
          text: 'Of the month as it will be when all of it is in: as first published it is lower or higher by what comes late.',
        },
      ]
    : [];
}

/** What of the window is in already. */
export function inAlready(
  series: Series,
  window: NextWindow,
): { readonly top: number; readonly below: number } {
  const last = series.calendar.length - 1;
  let [top, below] = [0, 0];
  for (let index = heldFrom(series, window); index <= last; index += 1) {
    top += series.numerator[index] ?? 0;
    below += series.denominator?.[index] ?? 0;
  }
  return { top, below };
}
