import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Series } from '../../series/series.ts';
import { isNegative, namedRuns } from '../../series/usable.ts';
import type { Pair } from './period-totals.ts';

/** What must be known of two periods that are compared, whatever is said of them. */
export function pairCaveats(series: Series, from: Period, to: Period, pair: Pair): readonly Caveat[] {
  const caveats: Caveat[] = [];
  const add = (code: string, text: string) => caveats.push({ code, text });
  const { measure } = series.indicator;
  const seasonal = measure === 'count' || measure === 'rate' || measure === 'ratio';
  if (pair.to.places.length === 0) return [];
  if (pair.leftOut > 0)
    add(
      'like-for-like',
      `Left out of both: ${pair.leftOut} ${pair.leftOut === 1 ? 'period' : 'periods'} without a figure in one of the two.`,
    );
  if (seasonal && series.window === 'period' && !pair.sameMonths && monthsIn(from) % 12 !== 0)
    add(
      'different-months',
      'The two periods hold different months of the year: part of it may be the season.',
    );
  const below = [...pair.from.places, ...pair.to.places].filter((place) => isNegative(series, place));
  if (below.length > 0)
    add(
      'negative-counted',
      `Below 0, as more was cancelled than recorded, and counted in its total: ${namedRuns(
        series,
        below.map((place) => [place, place]),
      )}.`,
    );
  if (pair.to.places.some((place) => series.states[place] === 'provisional'))
    add('provisional', 'Some figures of the later period are provisional.');
  for (const declared of series.breaks) {
    if (declared.kind === 'mask') {
      if ([from, to].some((side) => firstMonth(side) <= declared.to && lastMonth(side) >= declared.from))
        add(
          'masked-counted',
          `Months that are declared no part of a level are counted: ${declared.title} (${declared.from} to ${declared.to}).`,
        );
    } else if (declared.from > firstMonth(from) && declared.from <= lastMonth(to))
      add('recording-change', `A declared change lies between: ${declared.title} (from ${declared.from}).`);
  }
  return caveats;
}
