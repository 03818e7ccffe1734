import type {
  CalendarUnit,
  FinancialQuarter,
  FinancialYear,
  Month,
  PeriodUnit,
  Quarter,
  Span,
} from './period.ts';

interface PeriodByUnit {
  readonly month: Month;
  readonly quarter: Quarter;
  readonly 'financial-quarter': FinancialQuarter;
  readonly 'financial-year': FinancialYear;
  readonly span: Span;
}

/** The type of the periods of a unit: `PeriodOf<'month'>` is `Month`. */
export type PeriodOf<Unit extends PeriodUnit> = PeriodByUnit[Unit];

/** A period of a regular unit, which has a next one and an ordinal: any period but a span. */
export type CalendarPeriod = PeriodOf<CalendarUnit>;
