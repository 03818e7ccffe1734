import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, offenceRate, offences, satisfaction } from '../indicators.ts';

type Figures = readonly (number | null)[];

/** A ratio has no denominator needed here and may be any number: XmR cases of other tools are read as durations. */
export const measured: Indicator = { ...chargeRatio, id: 'measured', measure: 'duration', target: 10 };

const series = (indicator: Indicator, numerator: Figures, more: Partial<SeriesInput> = {}): Series =>
  seriesFrom(indicator, { start: '2010-01', numerator, ...more });

export const values = (numerator: Figures, more?: Partial<SeriesInput>) => series(measured, numerator, more);
export const counts = (numerator: Figures, more?: Partial<SeriesInput>) => series(offences, numerator, more);
export const proportions = (numerator: Figures, denominator: Figures, more?: Partial<SeriesInput>) =>
  series(satisfaction, numerator, { denominator, ...more });
export const rates = (numerator: Figures, denominator: Figures, per = 1) =>
  series({ ...offenceRate, per }, numerator, { denominator });

/** The month at an index of these series. */
export const monthAt = (index: number) =>
  `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** Rules and limits as their authors state them. */
export const asStated = { clip: false } as const;
