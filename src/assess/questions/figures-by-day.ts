import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import type { Series } from '../../series/series.ts';
import type { Context } from '../briefing/context.ts';
import { shippedFor } from '../claims/shipped-for.ts';
import { wholeHere } from './figures-here.ts';
import type { Where } from './where.ts';

/**
 * The figures by day that go with a series: itself where it is by day, else those of the indicator of the same name and
 * `-by-day`, from the user's own rows or as shipped. Invented days never stand beside figures that are not; `null`
 * where there are none.
 */
export function byDay(context: Context, where: Where, series: Series): Series | null {
  if (series.calendar.every === 'day') return series;
  const id = `${series.indicator.id}-by-day`;
  const own = context.data.own.find(({ indicator }) => indicator.id === id)?.indicator;
  const indicator = own ?? catalogue.find((each) => each.id === id);
  if (indicator === undefined) return null;
  const days = wholeHere(context, where, indicator, { table: shippedFor(id).table });
  const isInvented = days?.basis === 'illustrative' && series.basis !== 'illustrative';
  return isInvented ? null : days;
}
