import { periodAt } from '../../period/calendar.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Series } from '../../series/series.ts';
import { list } from '../../words/about.ts';
import type { YearKind } from './year-figures.ts';
import type { YearSplit } from './year-projection.ts';

/** What became of the periods of the year that have no figure. */
export function missingCaveats(series: Series, kind: YearKind, { missing }: YearSplit): readonly Caveat[] {
  if (missing.length === 0) return [];
  const which = list(missing.map((place) => periodAt(series.calendar, place)));
  const has = missing.length === 1 ? 'has' : 'have';
  const are = missing.length === 1 ? 'it is' : 'they are';
  return [
    {
      code: 'year-incomplete',
      text: kind.adds
        ? `${which} ${has} no figure: ${are} estimated like the periods to come.`
        : `${which} ${has} no figure: ${are} left out of the year.`,
    },
  ];
}

/** What was declared of the periods that are counted. */
export function breakCaveats({ breaks, calendar }: Series, places: readonly number[]): readonly Caveat[] {
  const periods = places.filter((place) => place >= 0).map((place) => periodAt(calendar, place));
  const [start] = periods;
  const end = periods[periods.length - 1];
  if (start === undefined || end === undefined) return [];
  return breaks.flatMap((declared) => {
    if (declared.kind === 'mask')
      return periods.some((period) => lastMonth(period) >= declared.from && firstMonth(period) <= declared.to)
        ? [
            {
              code: 'masked-counted',
              text: `Months that are declared no part of a level are counted: ${declared.title} (${declared.from} to ${declared.to}).`,
            },
          ]
        : [];
    return declared.from > firstMonth(start) && declared.from <= lastMonth(end)
      ? [
          {
            code: 'recording-change',
            text: `A declared change lies among the figures that are counted: ${declared.title} (from ${declared.from}).`,
          },
        ]
      : [];
  });
}
