import { garwood } from '../interval/garwood.ts';
import { wilson } from '../interval/wilson.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import { usablePlaces } from '../series/usable.ts';
import { figureOf } from './figures.ts';
import type { CourseOptionsRead } from './options.ts';

/** All figures taken for one, where they hold too few events or answers to be read by their periods. */
export interface Together {
  /** Events, or answers that agree. */
  readonly x: number;
  /** Answers; `null` of counts. */
  readonly of: number | null;
  /** The level, of counts and rates a month, with an interval that allows for chance alone. */
  readonly level: Estimate;
}

/** What all figures say of the level: Garwood's interval of counts and rates, Wilson's of shares; `null` of others. */
export function takenTogether(series: Series, options: CourseOptionsRead): Together | null {
  const { measure } = series.indicator;
  const share = measure === 'proportion';
  if (!share && measure !== 'count' && measure !== 'rate') return null;
  const places = usablePlaces(series, { provisional: options.provisional, restarts: 'apply' }).places;
  const rows = places.slice(-options.lookBack).map((place) => figureOf(series, place));
  const x = rows.reduce((sum, row) => sum + row.x, 0);
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  if (rows.length < 2 || !(size > 0) || x < 0 || (share && x > size)) return null;
  const unit = unitOfFigures(series.indicator);
  if (share)
    return {
      x: x * series.deff,
      of: size * series.deff,
      level: { ...wilson(x, size), unit },
    };
  const { lower, upper } = garwood(x);
  const monthly = (count: number | null) => (count === null ? null : count / size);
  return {
    x,
    of: null,
    level: { value: x / size, lower: monthly(lower), upper: monthly(upper), level: 0.95, unit },
  };
}
