export { type Calendar, calendar, indexIn, periodAt, periodsOf } from './calendar.ts';
export { comparePeriods, contains, overlaps } from './compare-periods.ts';
export { daysIn } from './days-in.ts';
export { financialYear } from './financial-year.ts';
export { formatPeriod, formatRun, type PeriodStyle } from './format-period.ts';
export { isPeriod } from './is-period.ts';
export { month } from './month.ts';
export { firstMonth, lastMonth, months, monthsIn } from './months.ts';
export { offset } from './offset.ts';
export { fromOrdinal, ordinal } from './ordinal.ts';
export { type ParsePeriodOptions, parsePeriod } from './parse-period.ts';
export type {
  CalendarUnit,
  CalendarYear,
  Day,
  FinancialQuarter,
  FinancialYear,
  Month,
  MonthlyUnit,
  Period,
  PeriodUnit,
  Quarter,
  Span,
  Week,
} from './period.ts';
export type {
  AskedPeriodColumn,
  NoPeriodColumn,
  PeriodColumn,
  ReadPeriodColumn,
  ReadPeriodColumnOptions,
  UnreadPeriod,
} from './period-column.ts';
export { type PeriodForm, periodForms } from './period-forms.ts';
export { financialQuarterOf, financialYearOf, quarterOf } from './period-holding.ts';
export type { CalendarPeriod, PeriodOf } from './period-of.ts';
export { periodOfDate } from './period-of-date.ts';
export { financialQuarter, quarter } from './quarter.ts';
export { countBetween, range } from './range.ts';
export { type ReadPeriodOptions, readPeriod } from './read-period.ts';
export { readPeriodColumn } from './read-period-column.ts';
export { rolling } from './rolling.ts';
export { samePeriodLastYear } from './same-period-last-year.ts';
export { span } from './span.ts';
export { unitOf } from './unit-of.ts';
export type { DateOrder } from './written-dates.ts';
export { type YearToDateOptions, yearToDate } from './year-to-date.ts';
