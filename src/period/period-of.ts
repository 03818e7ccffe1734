import type {
  CalendarUnit,
  CalendarYear,
  Day,
  FinancialQuarter,
  FinancialYear,
  Month,
  PeriodUnit,
  Quarter,
  Span,
  Week,
} from './period.ts';

interface PeriodByUnit {
  readonly day: Day;
  readonly week: Week;
  readonly month: Month;
  readonly quarter: Quarter;
  readonly 'financial-quarter': FinancialQuarter;
  readonly 'calendar-year': CalendarYear;
  readonly 'financial-year': FinancialYear;
  readonly span: Span;
}

/** The type of the periods of a unit: `PeriodOf<'month'>` is `Month`. */
export type PeriodOf<Unit extends PeriodUnit> = PeriodByUnit[Unit];

/** A period of a regular unit, which has a next one and an ordinal: any period but a span. */
export type CalendarPeriod = PeriodOf<CalendarUnit>;
