import { type Calendar, periodAt } from '../../period/calendar.ts';
import { lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { CalendarUnit } from '../../period/period.ts';
import type { Series } from '../../series/series.ts';
import type { PaperLine } from '../figures.ts';

/** The figures of one line, period by period: what the next paper holds its own against. */
export interface LineFigures {
  /** Id of the statement of its level. */
  readonly id: string;
  readonly name: string;
  readonly every: CalendarUnit;
  /** The first period. */
  readonly start: string;
  readonly numerator: readonly (number | null)[];
  readonly denominator: readonly (number | null)[] | null;
}

export const lineFigures = ({ name, said, series }: PaperLine): LineFigures => ({
  id: said.level.id,
  name,
  every: series.calendar.every,
  start: series.calendar.start,
  numerator: series.numerator,
  denominator: series.denominator,
});

/** The series as it was with the figures of the last paper; `null` where they are of periods of another kind. */
export function asItWas(series: Series, figures: LineFigures): Series | null {
  if (figures.every !== series.calendar.every || figures.numerator.length === 0) return null;
  const calendar: Calendar = {
    every: figures.every,
    start: parsePeriod(figures.start),
    length: figures.numerator.length,
  };
  const { completed, ...rest } = series;
  return {
    ...rest,
    calendar,
    numerator: figures.numerator,
    denominator: figures.denominator,
    states: figures.numerator.map((each) => (each === null ? 'missing' : 'reported')),
    asOf: lastMonth(periodAt(calendar, calendar.length - 1)),
  };
}
