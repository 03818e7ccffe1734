import { type Panel, panel, type Series, sumAreas } from 'police-indicators';
import { pandemic } from 'police-indicators/catalogue';
import type { PanelOptions } from 'police-indicators/methods';
import * as periods from 'police-indicators/periods';
import { ownRows } from './own-rows.ts';
import { forceNames, populations, tableNamed } from './tables.ts';
import type { Definition, Over, Place } from './topics.ts';

/** The figures of one definition, and what all areas together are, where they can be added. */
export interface Figures {
  readonly panel: Panel;
  readonly whole: Series | null;
}

const made = new Map<string, Promise<Figures>>();

/** The figures of a definition between two periods, made once. */
export function figuresOf(place: Place, definition: Definition, from: string, to: string): Promise<Figures> {
  const key = JSON.stringify([place.id, definition.id, from, to]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const figures = makeFigures(place, definition, from, to);
  if (definition.table !== 'own') made.set(key, figures);
  return figures;
}

async function makeFigures(
  place: Place,
  { indicator, table, where }: Definition,
  from: string,
  to: string,
): Promise<Figures> {
  const options: PanelOptions = {
    ...(where === undefined ? {} : { where }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(indicator.measure === 'rate' && table !== 'own' ? { populations: await populations() } : {}),
    ...(place.id === 'london' ? { breaks: [pandemic] } : {}),
    ...(table === 'london-confidence' ? { rounding: 0.01 } : {}),
  };
  const found =
    table === 'own'
      ? panel(indicator, ownRows(indicator.id), options)
      : panel(indicator, await tableNamed(table), options);
  const kept = place.id === 'forces' ? territorial(found, await forceNames()) : withFigures(found);
  return { panel: kept, whole: wholeOf(kept, place) };
}

/** The railway and airport police, and nations, are not compared with territorial forces. */
function territorial(found: Panel, names: Readonly<Record<string, string>>): Panel {
  const series = found.series.flatMap((each) => {
    const areaName = Object.hasOwn(names, each.area) ? names[each.area] : undefined;
    return areaName === undefined ? [] : [{ ...each, areaName }];
  });
  return { ...found, series };
}

/** An airport has offences and no residents; London as a whole is no borough. */
function withFigures(found: Panel): Panel {
  const series = found.series.filter(
    ({ area, denominator, indicator }) =>
      area !== 'metropolitan' &&
      (indicator.measure !== 'rate' || denominator?.some((people) => people !== null)),
  );
  return { ...found, series };
}

function wholeOf(found: Panel, { whole }: Place): Series | null {
  const { measure } = found.indicator;
  if (found.series.length < 2 || measure === 'published-percentage' || measure === 'duration') return null;
  return sumAreas(found, { area: 'all', areaName: whole });
}

/** The period over which areas are compared; `null` where only the latest one can be. */
export function comparedOn({ calendar, indicator }: Panel, over: Over): string | null {
  const all = periods.periodsOf(calendar);
  const last = all.at(-1);
  const single = indicator.measure === 'published-percentage' || indicator.measure === 'duration';
  if (last === undefined) return null;
  const perYear = 12 / periods.monthsIn(last);
  const count = over === 'year' ? Math.min(perYear, all.length) : over === 'all' ? all.length : 1;
  const first = all.at(-count);
  if (single || count === 1 || first === undefined || calendar.every === 'financial-year') return null;
  return periods.span(periods.firstMonth(first), periods.lastMonth(last));
}
