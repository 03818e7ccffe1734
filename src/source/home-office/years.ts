import { isPeriod } from '../../period/is-period.ts';
import { firstMonth } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { financialYearOf } from '../../period/period-holding.ts';
import { graver } from '../../series/states.ts';
import { addedFigures, type StoredFigure } from '../table/figure-store.ts';

/** Adds quarters up to financial years. A year without all four quarters, or with a gap, is incomplete. */
export function byYear(figures: readonly StoredFigure[]): readonly StoredFigure[] {
  const years = new Map<string, { figure: StoredFigure; quarters: Set<Period> }>();
  const published = new Map<string, Set<Period>>();
  for (const figure of figures) {
    const { area, labels, period } = figure;
    const year = isPeriod(period, 'financial-quarter') ? financialYearOf(firstMonth(period)) : period;
    const place = JSON.stringify([area, year]);
    published.set(place, (published.get(place) ?? new Set()).add(period));
    const key = JSON.stringify([area, Object.values(labels), year]);
    const before = years.get(key);
    const own = { ...figure, period: year };
    if (before === undefined) years.set(key, { figure: own, quarters: new Set([period]) });
    else years.set(key, { figure: addedFigures(before.figure, own), quarters: before.quarters.add(period) });
  }
  return [...years.values()].map(({ figure }) => {
    const quarters = [...(published.get(JSON.stringify([figure.area, figure.period])) ?? [])];
    const isShort = quarters.length < 4 && quarters.every((period) => isPeriod(period, 'financial-quarter'));
    return isShort && figure.value !== null
      ? { ...figure, state: graver(figure.state, 'incomplete') }
      : figure;
  });
}
